"""Stage 5: mentions become records."""
