"""A message in the clothes of a medium, and files that nothing half-written ever stands in. Start reading at
`email.to_email` (a checked `EmailMessage`), `html.page`, `drafts.draft` or `folder.Folder`.
"""
