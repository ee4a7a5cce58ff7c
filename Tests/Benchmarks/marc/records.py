"""Writes made-up bibliographic records in ISO 2709: records.py COUNT marc21|rusmarc > FILE.

MARC 21 in UTF-8 and RUSMARC in Windows-1251, turn and turn about in wording, each of about a kilobyte.
"""
import sys

count, dialect = int(sys.argv[1]), sys.argv[2]
unit, end, sub = b"\x1e", b"\x1d", "\x1f"


def isbn(number):
    nine = f"{number % 1_000_000_000:09d}"
    check = (11 - sum((10 - i) * int(d) for i, d in enumerate(nine)) % 11) % 11
    return nine + ("X" if check == 10 else str(check))


def record(leader, fields, encoding):
    directory, data = b"", b""
    for tag, text in fields:
        value = text.replace("$", sub).encode(encoding) + unit
        directory += b"%s%04d%05d" % (tag.encode(), len(value), len(data))
        data += value
    base = 24 + len(directory) + 1
    head = leader.encode()
    length = base + len(data) + 1
    return b"%05d" % length + head[5:12] + b"%05d" % base + head[17:] + directory + unit + data + end


def marc21(n):
    return record("00000nam a2200000 a 4500", [
        ("001", f"rec{n:08d}"), ("005", "20210930120000.0"),
        ("008", "210930s2021    kz a          000 0 kaz d"),
        ("020", f"  $a{isbn(n * 7919)} (қатты мұқаба) :$c{1000 + n % 9000},{n % 100:02d} тг"),
        ("040", "  $aKzKar$bkaz$cKzKar"), ("041", "0 $akaz$arus"), ("100", f"1 $aАвтор {n}, Ә. Қ."),
        ("245", f"10$aТаңдамалы шығармалар {n} /$cӘ. Қ. Автор {n}."), ("260", "  $aҚарағанды :$bБаспа,$c2021."),
        ("300", f"  $a{20 + n % 500} б. :$bил. ;$c21 см."), ("490", "0 $aЕлтану кітапханасы"),
        ("520", "  $aӨлкенің тарихы мен мәдениеті туралы жинақталған мақалалар, естеліктер мен құжаттар. " * 3),
        ("650", " 0$aҚазақ әдебиеті$xТарихы$y21 ғасыр."), ("700", "1 $aРедактор, Ғ. Ү."),
        ("952", f"  $a{n % 21:02d}$p{n:010d}$g{1000 + n % 9000}.00$d2021-09-30$i{n:07d}")], "utf-8")


def rusmarc(n):
    return record("00000nam0 2200000 i 450 ", [
        ("001", f"RU\\KZ\\bibl\\{n}"), ("005", "20210930120000.0"),
        ("010", f"  $a{isbn(n * 7919)}$d{100 + n % 900} р. {n % 100:02d} к.$9{n % 5000}"),
        ("100", "  $a20210930d2021    u  y0rusy0189    ca"), ("101", "0 $arus"), ("102", "  $aKZ"),
        ("200", f"1 $aИзбранные произведения {n}$eСборник$fСост. В. Н. Автор"),
        ("210", "  $aКараганда$cИздательство$d2021"), ("215", f"  $a{20 + n % 500} с.$cил.$d21 см"),
        ("330", "  $aСобраны статьи, воспоминания и документы об истории и культуре края, прежде не изданные. " * 3),
        ("606", "0 $aКазахская литература$xИстория$y21 в.$2nlr-sh"), ("686", "  $aЧ515.815я43$vLBC/SL$2rubbk"),
        ("700", " 1$aАвтор$bВ. Н.$gВладимир Николаевич"), ("801", " 0$aKZ$bKAR$c20210930$gPSBO"),
        ("910", f"  $a0$b{n:07d}$c20210930$dФ{n % 21:02d}$e{100 + n % 900}.00$u2021/17")], "cp1251")


write = marc21 if dialect == "marc21" else rusmarc
for number in range(count):
    sys.stdout.buffer.write(write(number))
