"""The flow from facts to proofread messages, and the way back for drafts from elsewhere. Start reading at `flow.compose`."""
