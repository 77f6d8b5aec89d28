"""Stage 3: a repaired text becomes tokens, tags, names and sentences."""
