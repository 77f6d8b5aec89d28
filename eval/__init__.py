"""The quality gate: floors per layer, and the commands that measure."""
