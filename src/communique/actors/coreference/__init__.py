"""What refers back: pronouns, descriptions, groups. Each module answers for one of them from a history of
referents.
"""
