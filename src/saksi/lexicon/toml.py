"""Lexicon files on disk: TOML under the language's folder, validated whole or refused."""

import tomllib
from importlib.resources import files
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from saksi.errors import LexiconError


class Entry(BaseModel):
    """What every lexicon model shares: unknown keys are refused, values never change."""

    model_config = ConfigDict(frozen=True, extra="forbid")


EntryT = TypeVar("EntryT", bound=BaseModel)


def read_lexicon(folder: str, name: str, schema: type[EntryT]) -> EntryT:
    """Read lexicon/`folder`/`name`.toml as one `schema`.

    Raises:
        LexiconError: the file is missing, is not TOML, or does not fit the schema.
    """
    path = files("saksi.lexicon").joinpath(folder, f"{name}.toml")
    try:
        return schema.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, tomllib.TOMLDecodeError, ValidationError) as error:
        raise LexiconError(f"{folder}/{name}.toml: {error}") from error
