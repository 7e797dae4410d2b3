"""A note in the clothes of a medium: `email` (a checked `EmailMessage`) and `html` (a self-contained page)."""
