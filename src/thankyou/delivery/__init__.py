"""A message in the clothes of a medium, and files that nothing half-written ever stands in. Start reading at
`email.to_email` (a checked `EmailMessage`), `html.page`, `drafts.draft` or `folder.Folder`.

    email, drafts, mailto, html   the same letter as a mail, the bytes of a draft, a link, a page; a new format of one message is a
                                  module beside them, and a name in `thankyou.commands.compose`
    letter                        what they need of a message; its look as a page is `templates/layouts/letter.html`
    files, folder, kept           files written whole or not at all; a folder that is held; drafts that somebody edited
    facts_file                    files of facts, written so that they read back as the same facts
"""
