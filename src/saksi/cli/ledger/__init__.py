"""The commands that keep a ledger: adding to it, finding in it, its incidents, and what people decide of them."""
