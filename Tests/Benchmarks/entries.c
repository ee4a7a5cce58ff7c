/* Writes the entries that benchmarks import: ROWS movements of one year as a CSV file for esep, or
   the same as a journal for ledger and hledger. The same ROWS give the same bytes everywhere.

   entries ROWS csv|journal > FILE */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t state = 2021;

/* SplitMix64. */
static uint64_t next(void) {
    uint64_t z = (state += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static const char *const lines[] = {"utilities.water", "utilities.heating", "utilities.electricity",
    "internet", "sanitation", "fire-safety", "books", "equipment"};
static const char *const sources[] = {"local-budget", "regional-budget"};
static const char *const branches[] = {
    "ЦГБ", "1", "1д", "Бестөбе", "Шаңтөбе", "Байқоныс", "11", "11д"};
enum { LINES = 8, SOURCES = 2, BRANCHES = 8 };
static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

static int asJournal;
/* What is billed and not yet paid, so that no payment exceeds it. */
static int64_t accrued[LINES][SOURCES][BRANCHES];

typedef struct {
    int month, day, line, source, branch;
    int64_t amount;
    const char *kind, *settles, *closes;
    char commitment[32];
    int64_t number;
} Row;

/* The account a movement takes from and the one it gives to. */
static void accounts(const Row *row, const char **from, const char **to) {
    int isBill = !strcmp(row->kind, "есептеу"), isPayment = !strcmp(row->kind, "төлем");
    *from = "Uncommitted", *to = "Paid";
    if (isPayment && !strcmp(row->settles, "есептелген")) *from = "Accrued";
    if (isBill) *from = row->commitment[0] ? "Committed" : "Uncommitted", *to = "Accrued";
    if (!strcmp(row->kind, "міндеттеме")) *to = "Committed";
    if (!strcmp(row->kind, "қаржы бөлу")) *from = "Authority", *to = "Plan";
}

static void write(const Row *row) {
    int64_t whole = row->amount / 100, cents = row->amount % 100;
    const char *line = lines[row->line], *source = sources[row->source];
    const char *branch = row->branch < 0 ? "" : branches[row->branch];
    if (asJournal) {
        const char *from, *to;
        accounts(row, &from, &to);
        printf("2021-%02d-%02d %" PRId64 "\n    %s:%s:%s:%s  %" PRId64 ".%02d KZT\n    %s:%s:%s:%s  -%"
               PRId64 ".%02d KZT\n\n",
            row->month, row->day, row->number, to, line, source, *branch ? branch : "-", whole,
            (int)cents, from, line, source, *branch ? branch : "-", whole, (int)cents);
        return;
    }
    printf("2021-%02d-%02d;тізілім-%02d-%s;файл;%s;%s;%s;%s;%" PRId64 ".%02d;%s;%s;%s;№ %" PRId64
           " төлем құжаты\n",
        row->month, row->day, row->month, *branch ? branch : "жоспар", row->kind, line, source,
        branch, whole, (int)cents, row->settles, row->commitment, row->closes, row->number);
}

int main(int count, char **arguments) {
    if (count != 3) return fputs("entries ROWS csv|journal\n", stderr), 2;
    int64_t rows = strtoll(arguments[1], 0, 10), written = 0;
    asJournal = !strcmp(arguments[2], "journal");
    if (!asJournal)
        puts("күні;құжат;құжат түрі;операция түрі;бап;қаржы көзі;филиал;сома;не төленеді;міндеттеме;"
             "міндеттемені жабады;мазмұны");
    for (int line = 0; line < LINES; line++)
        for (int source = 0; source < SOURCES; source++)
            write(&(Row){1, 1, line, source, -1, 5000000000000, "қаржы бөлу", "", "", "", ++written});
    Row order = {0};
    while (written < rows) {
        Row row = {.number = ++written, .settles = "", .closes = ""};
        row.month = (int)(written * 12 / (rows + 1)) + 1;
        row.day = (int)(next() % (uint64_t)days[row.month - 1]) + 1;
        row.line = (int)(next() % LINES), row.source = (int)(next() % SOURCES);
        row.branch = (int)(next() % BRANCHES);
        row.amount = (int64_t)(next() % 9000000) + 1000;
        int64_t *billed = &accrued[row.line][row.source][row.branch];
        int turn = (int)(written % 20);
        if (turn == 18) {
            row.kind = "міндеттеме";
            snprintf(row.commitment, sizeof row.commitment, "Ш-%" PRId64, written);
            order = row;
        } else if (turn == 19 && order.commitment[0]) {
            int64_t number = row.number;
            int month = row.month;
            row = order;
            row.number = number, row.month = month, row.day = order.month == month ? 28 : row.day;
            row.day = days[month - 1] < row.day ? days[month - 1] : row.day;
            row.kind = "есептеу", row.closes = "иә";
            billed = &accrued[row.line][row.source][row.branch];
            *billed += row.amount;
        } else if (turn >= 14) {
            row.kind = "есептеу";
            *billed += row.amount;
        } else if (turn >= 11 && *billed > row.amount) {
            row.kind = "төлем", row.settles = "есептелген";
            *billed -= row.amount;
        } else {
            row.kind = "төлем", row.settles = "жоспар";
        }
        write(&row);
    }
    return 0;
}
