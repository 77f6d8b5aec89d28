"""The steps by which a ledger came to its present form; applied by code when a ledger is opened."""
