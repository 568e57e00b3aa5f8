"""The directory as others write it: Open Referral HSDS and Integreat, read and written; fetched only by commands."""
