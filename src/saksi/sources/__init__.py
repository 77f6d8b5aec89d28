"""Stage 1: a place becomes an Article."""
