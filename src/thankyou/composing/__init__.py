"""The flow from facts to proofread messages, and the way back for drafts from elsewhere. Start reading at `flow.compose`.

flow, note                    facts to notes; what the caller gets
reviewing, drafts, places     a draft from anywhere, proofread; the files that drafts come in; where its lines stand in them
briefing                      what will be said, as a value; the prompt made of it is `templates/prompts/brief.md`
order                         what the caller of `compose` asked for, understood
writer, tokens                how a model is asked, in the one place that asks one; how much it will need
replies, resting, replying    what a chat or model replied: taken apart, laid to the facts that it takes up, read against them, put together
doubts, proposing             what is asked about the facts of a message (in the order of `thankyou.planning.sayings`), and what an
                              answer makes of them; what a model proposes
defaults, choices             `thankyou.toml`; what callers may hand in
talking                       what to have ready for an event
"""
