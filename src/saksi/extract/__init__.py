"""Stage 4: an analysis becomes mentions."""
