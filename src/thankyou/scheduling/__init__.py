"""What to send when, and when to stop. Start reading at `plan.schedule`."""
