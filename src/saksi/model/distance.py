"""The distance of two points of the earth."""

from math import asin, cos, radians, sin, sqrt

EARTH_KM = 6371.0088
"""The mean radius of the earth."""


def great_circle_km(lat: float, lon: float, to_lat: float, to_lon: float) -> float:
    """Kilometres between two points of degrees, on the sphere (haversine formula; Sinnott 1984)."""
    lat, lon, to_lat, to_lon = map(radians, (lat, lon, to_lat, to_lon))
    square = sin((to_lat - lat) / 2) ** 2 + cos(lat) * cos(to_lat) * sin((to_lon - lon) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(square)))
