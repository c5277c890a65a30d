"""Forms of the review come in; decisions go into the ledger, and the next event to look at goes out."""
