"""A real PostgreSQL server for the tests: in a scratch directory, over a socket there, stopped at the end."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

_INSTALL_S = 240
_START_S = 60
_SETTINGS = "-c listen_addresses='' -c fsync=off -c full_page_writes=off -c synchronous_commit=off"


class NoServerError(Exception):
    """Why there is no server here."""


@contextmanager
def server() -> Iterator[str]:
    """The folder of a running server's socket; its superuser is "saksi", its database "postgres"."""
    binaries = _binaries()
    folder = Path(mkdtemp(prefix="saksi-pg-"))
    try:
        _own(folder)
        data = str(folder / "data")
        _run(
            binaries / "initdb",
            "-D",
            data,
            "-U",
            "saksi",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
            "--no-sync",
        )
        started = (binaries / "pg_ctl", "-D", data, "-l", str(folder / "log"), "-w", "-t", str(_START_S))
        _run(*started, "-o", f"{_SETTINGS} -k {folder}", "start")
        try:
            yield str(folder)
        finally:
            _run(binaries / "pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _binaries() -> Path:
    found = _look()
    if found is None and os.geteuid() == 0 and shutil.which("apt-get"):
        _install()
        found = _look()
    if found is None:
        raise NoServerError("initdb and pg_ctl are not installed (Debian: apt-get install postgresql)")
    return found


def _look() -> Path | None:
    """The folder of the newest server's programs."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: int(p.parts[-3]))
    if versions:
        return versions[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


def _install() -> None:
    command = ["apt-get", "install", "-y", "--no-install-recommends", "postgresql"]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        subprocess.run(command, env=quiet, capture_output=True, timeout=_INSTALL_S, check=True)
    except (OSError, subprocess.SubprocessError) as error:
        raise NoServerError(f"PostgreSQL could not be installed: {error}") from error


def _own(folder: Path) -> None:
    """The server refuses to run as root: as root, its folder goes to somebody else."""
    if os.geteuid() == 0:
        shutil.chown(folder, *_somebody())


def _somebody() -> tuple[str, str]:
    import pwd

    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    if "postgres" in names:
        return "postgres", "postgres"
    if "nobody" in names:
        return "nobody", "nogroup"
    raise NoServerError("there is no user to run PostgreSQL as")


def _run(program: Path, *arguments: str) -> None:
    user, group = _somebody() if os.geteuid() == 0 else (None, None)
    command = [str(program), *arguments]
    # pg_ctl's server inherits what it is given: a pipe would stay open as long as it runs.
    try:
        done = subprocess.run(
            command,
            user=user,
            group=group,
            extra_groups=[] if user else None,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_START_S * 2,
            cwd="/",
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise NoServerError(f"{program.name}: {error}") from error
    if done.returncode:
        raise NoServerError(f"{program.name} ended with {done.returncode}")
