"""What alembic runs: the steps that a ledger lacks, in the transaction that `saksi.ledger.opening` began."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
with context.begin_transaction():
    context.run_migrations()
