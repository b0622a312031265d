"""Migrations by aerich: raw SQL, one folder per dialect."""
