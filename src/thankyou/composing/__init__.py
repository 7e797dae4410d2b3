"""The flow from facts to proofread messages, and the way back for drafts from elsewhere. Start reading at `flow.compose`.

flow, note                    facts to notes; what the caller gets
reviewing, drafts             a draft from anywhere, proofread; the files that drafts come in
briefing                      what will be said, as a value and as a prompt
writer                        how a model is asked; the one place that asks one
replies, replying             what a chat or model replied: taken apart, read against the facts, put together
doubts                        what is asked about the facts of a message, and what an answer makes of them
defaults, choices             `thankyou.toml`; what callers may hand in
talking                       what to have ready for an event
"""
