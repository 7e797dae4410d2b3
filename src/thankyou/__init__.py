"""Messages worth sending after a job interview, composed and proofread offline."""
