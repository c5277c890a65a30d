"""How the careful reader is learnt (``python -m training --only careful``): ``mpnet`` what it starts from,
``corrector`` how it learns, ``export`` how it is written down, ``taught`` all of it and how well it does."""
