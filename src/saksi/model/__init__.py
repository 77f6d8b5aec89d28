"""The nouns: what saksi reads, finds and records. No input or output, no spaCy, no SQL."""
