"""Words as data: one folder a language, one for the world, each room with its schema."""
