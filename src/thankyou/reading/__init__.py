"""A free jotting: what it certainly is, or what to ask. Start reading at `phrase.understand`."""
