"""Dated news reports of attacks and political violence into incident data whose every value quotes its evidence."""
