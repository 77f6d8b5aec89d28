"""Whether near-copies of a text were looked for: what a kill interrupts is taken up again."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the column; of what is there already, copies are looked for once more."""
    false = "0" if op.get_bind().dialect.name == "sqlite" else "false"
    op.execute(f"ALTER TABLE signatures ADD COLUMN linked BOOLEAN DEFAULT {false} NOT NULL")
    op.execute("CREATE INDEX signatures_unlinked ON signatures (version) WHERE NOT linked")
