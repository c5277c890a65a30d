"""Two briefs in, a number from 0 to 1 out: the measures behind the table of features, each a few lines."""
