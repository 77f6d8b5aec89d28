"""Train the readers that ship in `saksi.readers`, from the project's own corpus."""
