"""English numbers: values, measures and wholes, one invented sentence each."""

import pytest

from tests.extract.quantity_notation import noted

VALUES = [
    ("The strike killed 27 people.", "27 = 27 killed"),
    ("The strike killed at least 27 people.", "27 = 27.. killed"),
    ("No fewer than nine reporters were detained.", "nine = 9.. detained"),
    ("More than 1,200 homes were damaged.", "1,200 = 1200.. damaged"),
    ("Over 40 villages were flooded.", "40 = 40.. other"),
    ("The talks went on over two days.", "two = 2 duration"),
    ("Fewer than 20 people were wounded.", "20 = ..20 injured"),
    ("Up to 500 troops may be sent.", "500 = ..500 deployed"),
    ("As many as 30 miners are missing.", "30 = ..30 missing"),
    ("Nearly 300 protesters were arrested.", "300 = 300 detained"),
    ("Some 70 families fled.", "70 = 70 displaced"),
    ("An estimated 2.3 million people fled.", "2.3 million = 2300000 displaced"),
    ("Two hundred and fifty soldiers were sent to the border.", "Two hundred and fifty = 250 deployed"),
    ("Twenty-five pupils were abducted.", "Twenty-five = 25 captured"),
    ("Half a million people fled.", "Half a million = 500000 displaced"),
    ("Two and a half million people face hunger.", "Two and a half million = 2500000 other"),
    ("A dozen tents burned down.", "A dozen = 12 destroyed"),
    ("Two dozen rockets were fired.", "Two dozen = 24 launched"),
    ("Half a dozen drones crashed.", "Half a dozen = 6 other"),
    ("A hundred soldiers surrendered.", "A hundred = 100 captured"),
    ("Dozens were killed.", "Dozens = 24..99 killed"),
    ("Scores of villagers were wounded.", "Scores = 40..99 injured"),
    ("Hundreds of thousands have fled.", "Hundreds of thousands = 200000..999999 displaced"),
    ("Tens of thousands rallied in the capital.", "Tens of thousands = 20000..99999 other"),
    ("Several hundred people fled.", "Several hundred = 200..999 displaced"),
    ("A few dozen activists gathered.", "A few dozen = 24..99 other"),
    ("More than a dozen rockets were fired.", "a dozen = 12.. launched"),
    ("Between 30 and 40 people are missing.", "30 and 40 = 30..40 missing"),
    ("There are 300 to 400 fighters in the valley.", "300 to 400 = 300..400 deployed"),
    ("Some 20-30 families fled.", "20-30 = 20..30 displaced"),
    ("Two or three drones crashed.", "Two or three = 2..3 other"),
    ("The appeal seeks 3 to 5 million doses.", "3 to 5 million = 3000000..5000000 other"),
    ("Inflation is put at 20 to 25 percent.", "20 to 25 = 20..25 share"),
    ("The toll rose from 45 to 51.", "45 = 45 killed; 51 = 51 killed"),
    ("Lawmakers voted 187 to 61.", "187 = 187 other; 61 = 61 other"),
    ("Two-thirds of the city is in ruins.", "Two-thirds = 66.7 share"),
    ("A third of the population has left.", "A third = 33.3 share"),
    ("Half of the town has no water.", "Half = 50 share"),
    ("Unemployment hit 11.8 per cent.", "11.8 = 11.8 share"),
    ("The plan would cost £740m.", "£740m = 740000000 amount"),
    ("Washington approved $1.5bn in aid.", "$1.5bn = 1500000000 amount"),
    ("The EU pledged €3-5 billion.", "€3-5 billion = 3000000000..5000000000 amount"),
    ("Tokyo gave 900 million yen.", "900 million yen = 900000000 amount"),
    ("The fine was 300,000 roubles.", "300,000 roubles = 300000 amount"),
    ("Jets dropped a 2,000-pound bomb.", "2,000 = 2000 other"),
    ("The army has 29k reservists.", "29k = 29000 other"),
    ("Some 2.3m people need food.", "2.3m = 2300000 other"),
    ("A wall 5m high was built.", "5 = 5 distance"),
    ("At least 100 homes or more burned down.", "100 = 100.. destroyed"),
    ("They held a three-day meeting.", "three = 3 duration"),
    ("A 62-year-old farmer was wounded.", "A = 1 injured; 62 = 62 age"),
]

NONE = [
    "No one was hurt.",
    "They blamed one another.",
    "It was one of the deadliest attacks of the war.",
    "The S-400 and the Su-34 were shown.",
    "G7 leaders met M23 envoys.",
    "They cited Resolution 1701 and Article 5.",
    "He spoke to Channel 12.",
    "The second round and a third meeting were put off.",
    "The 47th brigade withdrew in 2023.",
    "Several people were wounded.",
    "Both sides agreed.",
    "Talks start at 10:30 GMT.",
    "Talks start at 9 p.m.",
    "The war began two years ago.",
    "Over the past 48 hours the front was quiet.",
    "An official declined to comment.",
    "A mosque was closed.",
    "They back a two-state solution.",
    "The region has been disputed since 1948.",
    "The Boeing 737 landed safely.",
    "Call 0812-3456-7890 for details.",
    "The 1990s were worse.",
    "1. Background",
    "World War II ended.",
    "Report No. 17 was published.",
    "On 12 May the talks began.",
    "A drone attack was reported.",
    "A missile strike was reported.",
    "The Covid-19 rules were dropped.",
]

MEASURES = [
    ("Four soldiers died and two others were wounded.", "Four = 4 killed; two = 2 injured"),
    ("A bombing in a market killed 31 people and wounded 120.", "31 = 31 killed; 120 = 120 injured"),
    ("Shelling killed five, including two nurses.", "five = 5 killed; two = 2 killed < five"),
    ("A strike on the camp killed a journalist.", "a = 1 killed"),
    ("A woman and two children were killed.", "A = 1 killed; two = 2 killed"),
    ("A Thai soldier was wounded by a landmine.", "A = 1 injured; a = 1 other"),
    ("A rocket landed near the port.", "A = 1 hit"),
    ("A drone crashed in a field in Romania.", "A = 1 other"),
    ("Seventeen fishermen are missing after a boat sank.", "Seventeen = 17 missing"),
    ("The group took 251 people hostage.", "251 = 251 captured"),
    ("Hamas still holds 48 hostages.", "48 = 48 captured"),
    ("Gunmen abducted 30 pupils from a dormitory.", "30 = 30 captured"),
    ("Some 120 fighters surrendered.", "120 = 120 captured"),
    (
        "Police seized 14 rifles and thousands of rounds of ammunition.",
        "14 = 14 captured; thousands = 2000..9999 captured",
    ),
    ("Police arrested 43 protesters.", "43 = 43 detained"),
    ("Forty-three protesters were arrested.", "Forty-three = 43 detained"),
    ("The junta freed 6,000 prisoners.", "6,000 = 6000 released"),
    ("The two countries swapped 390 prisoners of war.", "two = 2 other; 390 = 390 released"),
    ("Twelve Thai hostages were released.", "Twelve = 12 released"),
    ("Israel will release 250 prisoners.", "250 = 250 released"),
    ("Some 15,000 people fled the coastal city.", "15,000 = 15000 displaced"),
    ("The fighting has displaced 8,000 families.", "8,000 = 8000 displaced"),
    ("The fighting forced 8,000 families to flee.", "8,000 = 8000 displaced"),
    ("Rescuers evacuated 64 passengers.", "64 = 64 evacuated"),
    ("Sixty-four miners were rescued.", "Sixty-four = 64 evacuated"),
    ("The Houthis fired two ballistic missiles at Israel.", "two = 2 launched"),
    ("Iran launched about 180 missiles at Israel.", "180 = 180 launched"),
    ("Russia attacked Kyiv with 36 missiles and 273 drones.", "36 = 36 launched; 273 = 273 launched"),
    ("Air defences shot down 33 of 41 drones.", "33 = 33 intercepted < 41; 41 = 41 launched"),
    ("Of the 41 drones launched by Russia, 33 were shot down.", "41 = 41 launched; 33 = 33 intercepted < 41"),
    ("The Iron Dome system intercepted 19 rockets.", "19 = 19 intercepted"),
    ("Three missiles hit an apartment block.", "Three = 3 hit"),
    ("Five drones disappeared from radar.", "Five = 5 lost"),
    ("Jets struck 120 Hezbollah targets.", "120 = 120 hit"),
    ("The bombardment destroyed 40 homes and a school.", "40 = 40 destroyed"),
    ("At least 50 houses were set on fire.", "50 = 50.. destroyed"),
    ("The flood damaged 300 homes.", "300 = 300 damaged"),
    ("The government deployed 2,500 police officers to the capital.", "2,500 = 2500 deployed"),
    ("Thousands of soldiers were sent to the border.", "Thousands = 2000..9999 deployed"),
    ("Washington has sent two aircraft carriers to the region.", "two = 2 deployed"),
    ("The factory produces 200 drones a month.", "200 = 200 produced"),
    ("WFP distributed 900 tonnes of rice.", "900 = 900 supplied"),
    ("Germany delivered 18 Leopard tanks to Ukraine.", "18 = 18 supplied"),
    ("The besieged city of 300,000 people has no food.", "300,000 = 300000 population"),
    ("The town had a pre-war population of 300,000.", "300,000 = 300000 population"),
    ("Nearly all of Gaza's 2.3 million people are displaced.", "2.3 million = 2300000 displaced"),
    ("Troops are 15 kilometres from the city.", "15 = 15 distance"),
    ("The fire burned 400 hectares of forest.", "400 = 400 area"),
    ("The truce is to last 60 days.", "60 = 60 duration"),
    ("He was sentenced to 12 years in prison.", "12 = 12 duration"),
    ("Ivan Petrov, 34, was arrested.", "34 = 34 age"),
    ("Her son, aged seven, survived.", "seven = 7 age"),
    ("Power is out in 40% of the city.", "40 = 40 share"),
    ("The resolution was backed by 142 countries.", "142 = 142 other"),
    ("Three explosions were heard in the centre.", "Three = 3 other"),
    ("The death toll in Gaza since October has reached 41,000.", "41,000 = 41000 killed"),
    ("The number of injured rose to 95.", "95 = 95 injured"),
    ("The blast left eight police officers dead.", "eight = 8 killed"),
    ("Sixty trucks of aid entered Gaza.", "Sixty = 60 supplied"),
    ("The attack claimed the lives of 11 villagers.", "11 = 11 killed"),
    ("Six bodies were handed over to the Red Cross.", "Six = 6 killed"),
    ("Jets dropped 14 bombs on the site.", "14 = 14 launched"),
    ("Soldiers shot dead three suspects.", "three = 3 killed"),
    ("Protesters were met by two gunmen.", "two = 2 other"),
    ("He was killed by two gunmen.", "two = 2 other"),
    (
        "At least 20 people drowned and dozens were missing after the boat sank.",
        "20 = 20.. killed; dozens = 24..99 missing",
    ),
    ("The militia said it killed 18 soldiers and captured two tanks.", "18 = 18 killed; two = 2 captured"),
    ("Three warships and 40 fighter jets were deployed.", "Three = 3 deployed; 40 = 40 deployed"),
    ("Five people were killed and nine wounded.", "Five = 5 killed; nine = 9 injured"),
    ("Five people, including two children, were killed.", "Five = 5 killed; two = 2 killed < Five"),
    ("The raid left 12 dead and 30 injured.", "12 = 12 killed; 30 = 30 injured"),
    (
        "Police said 12 were killed, 30 wounded and three missing.",
        "12 = 12 killed; 30 = 30 injured; three = 3 missing",
    ),
    ("Six Pakistani soldiers were killed in a clash with 40 militants.", "Six = 6 killed; 40 = 40 other"),
    ("Paramilitary shelling in El Fasher has killed 70 worshippers.", "70 = 70 killed"),
    ("The army carried out nine air strikes.", "nine = 9 other"),
    ("The UN said 1.4 million refugees live in camps.", "1.4 million = 1400000 displaced"),
    ("Two people died when a shell hit a bus.", "Two = 2 killed; a = 1 hit"),
    ("Kyiv has received 31 Abrams tanks.", "31 = 31 supplied"),
    ("Some 10,000 North Korean troops are in Kursk.", "10,000 = 10000 deployed"),
    ("Sanctions were imposed on 12 companies.", "12 = 12 other"),
]

TWISTS = [
    ("Two of the drones were not shot down.", "Two = 2 other"),
    ("The 24 hostages held by the group in the valley were released.", "24 = 24 released"),
    ("Twelve hostages had not been released.", "Twelve = 12 captured"),
    ("An official said 12 people had died.", "12 = 12 killed"),
    ("The minister, 58, has resigned.", "58 = 58 age"),
    ("Two women, ages 29 and 45, were hurt.", "Two = 2 injured; 29 = 29 age; 45 = 45 age"),
    ("Officials reported 16 dead, including a 4-year-old.", "16 = 16 killed; a = 1 killed < 16; 4 = 4 age"),
    ("The pact covers 27 states; the two met again.", "27 = 27 other"),
    ("The chamber voted 14-0 to extend the mission.", "14 = 14 other; 0 = 0 other"),
    ("It passed by 12 votes to 9.", "12 = 12 other; 9 = 9 other"),
    ("Ten people were wounded, two seriously.", "Ten = 10 injured; two = 2 injured < Ten"),
    ("The fighting forced more than 12 million from their homes.", "12 million = 12000000.. displaced"),
    (
        "Of 1,000 homes, 400 were destroyed and 350 damaged.",
        "1,000 = 1000 other; 400 = 400 destroyed < 1,000; 350 = 350 damaged < 1,000",
    ),
    (
        "The army fired three drones, one of which was shot down.",
        "three = 3 launched; one = 1 intercepted < three",
    ),
    (
        "Sixty-eight bodies were recovered and 40 people were still missing.",
        "Sixty-eight = 68 killed; 40 = 40 missing",
    ),
    (
        "He condemned the killing of three aid workers, two Poles and a Canadian.",
        "three = 3 killed; two = 2 killed; a = 1 killed",
    ),
]

PARTS = [
    (
        "Police arrested eight people. Five of them were later freed.",
        "eight = 8 detained; Five = 5 released < eight",
    ),
    (
        "Russia fired 50 missiles. Air defences shot down 41 missiles. Nine others fell in the sea.",
        "50 = 50 launched; 41 = 41 intercepted < 50; Nine = 9 other < 50",
    ),
    (
        "The bombing killed 30 people, among them six women and four children.",
        "30 = 30 killed; six = 6 killed < 30; four = 4 killed < 30",
    ),
    ("Two people were killed and 13 others wounded.", "Two = 2 killed; 13 = 13 injured"),
    ("The strike killed 12 people. Two of the dead were doctors.", "12 = 12 killed; Two = 2 killed < 12"),
    ("Only 24% of the $1.8bn appeal has been met.", "24 = 24 share < $1.8bn; $1.8bn = 1800000000 amount"),
    (
        "The $90 million plan is 30 percent funded.",
        "$90 million = 90000000 amount; 30 = 30 share < $90 million",
    ),
    ("More than 400 people fled, 60 percent of them women.", "400 = 400.. displaced; 60 = 60 share < 400"),
    ("Gunmen abducted 23 people; nine escaped.", "23 = 23 captured; nine = 9 other < 23"),
    ("Forty people from three villages fled.", "Forty = 40 displaced; three = 3 other"),
    ("Three of the five council members voted no.", "Three = 3 other < five; five = 5 other"),
    (
        "Some 29,000 people remain displaced, down from 82,000 in the spring.",
        "29,000 = 29000 displaced; 82,000 = 82000 displaced",
    ),
    ("Thirty-one out of 48 drones were downed.", "Thirty-one = 31 intercepted < 48; 48 = 48 launched"),
    (
        "Aid reached 50,000 people, 25 per cent of the annual target of 200,000.",
        "50,000 = 50000 other < 200,000; 25 = 25 share < 200,000; 200,000 = 200000 other",
    ),
    ("The army took 20 captives; three of whom died.", "20 = 20 captured; three = 3 killed < 20"),
]


@pytest.mark.parametrize(("text", "expected"), VALUES)
def test_a_number_has_its_value(text: str, expected: str) -> None:
    assert noted(text, "en") == expected


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert noted(text, "en") == ""


@pytest.mark.parametrize(("text", "expected"), MEASURES)
def test_a_number_measures_what_its_words_say(text: str, expected: str) -> None:
    assert noted(text, "en") == expected


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_a_part_points_at_its_whole(text: str, expected: str) -> None:
    assert noted(text, "en") == expected


@pytest.mark.parametrize(("text", "expected"), TWISTS)
def test_the_nearest_word_does_not_always_govern(text: str, expected: str) -> None:
    assert noted(text, "en") == expected
