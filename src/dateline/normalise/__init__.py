"""Words to values: dates, places, tolls, actors."""
