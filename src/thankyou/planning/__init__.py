"""What one message will say to one reader, in order; dealing facts over a panel. Start reading at `plans.plans`."""
