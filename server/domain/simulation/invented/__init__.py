"""Days that never were: visitors by chance, called by the real rule, written down as a hall writes its days down."""
