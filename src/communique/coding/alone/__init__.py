"""Texts that stand alone, without their page: what anyone does in them, and what one span does to another.

There nobody is known to be of no account; every noun phrase may be a party.
"""
