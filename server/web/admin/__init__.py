"""The administration: everything that a profile can say, people, devices, and the hall as it is now."""
