/* The least a statement from a CSV file can cost: one pass over mapped memory, amounts as whole tiyn,
   summed by line, source and kind. Nothing is validated beyond the form of the rows.

   aggregate FILE */
#include <fcntl.h>
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FIELDS = 12, KIND = 3, LINE = 4, SOURCE = 5, AMOUNT = 7, SLOTS = 1 << 14 };

typedef struct {
    const char *start;
    size_t length;
} Field;

typedef struct {
    Field line, source, kind;
    int64_t sum, count;
} Group;

static Group groups[SLOTS];

static uint64_t mix(uint64_t hash, Field field) {
    for (size_t i = 0; i < field.length; i++)
        hash = (hash ^ (unsigned char)field.start[i]) * 0x100000001B3u;
    return hash;
}

static int same(Field a, Field b) {
    return a.length == b.length && !memcmp(a.start, b.start, a.length);
}

static Group *group(Field line, Field source, Field kind) {
    uint64_t hash = mix(mix(mix(0xCBF29CE484222325u, line), source), kind);
    for (size_t slot = (hash ^ hash >> 29) % SLOTS;; slot = (slot + 1) % SLOTS) {
        Group *found = &groups[slot];
        if (!found->count) {
            found->line = line, found->source = source, found->kind = kind;
            return found;
        }
        if (same(found->line, line) && same(found->source, source) && same(found->kind, kind))
            return found;
    }
}

/* Whole tiyn of an amount with two decimals. */
static int64_t tiyn(Field field) {
    int64_t value = 0;
    for (size_t i = 0; i < field.length; i++)
        if (field.start[i] != '.') value = value * 10 + (field.start[i] - '0');
    return value;
}

int main(int count, char **arguments) {
    if (count != 2) return fputs("aggregate FILE\n", stderr), 2;
    int file = open(arguments[1], O_RDONLY);
    struct stat status;
    if (file < 0 || fstat(file, &status)) return perror(arguments[1]), 1;
    const char *at = mmap(0, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
    if (at == MAP_FAILED) return perror(arguments[1]), 1;
    const char *end = at + status.st_size;
    at = memchr(at, '\n', (size_t)status.st_size) + 1;
    while (at < end) {
        Field fields[FIELDS];
        int column = 0;
        fields[0].start = at;
        for (; at < end && *at != '\n'; at++) {
            if (*at != ';' || column == FIELDS - 1) continue;
            fields[column].length = (size_t)(at - fields[column].start);
            fields[++column].start = at + 1;
        }
        fields[column].length = (size_t)(at++ - fields[column].start);
        if (column != FIELDS - 1) return fputs("a row of another form\n", stderr), 1;
        Group *found = group(fields[LINE], fields[SOURCE], fields[KIND]);
        found->sum += tiyn(fields[AMOUNT]);
        found->count++;
    }
    for (size_t i = 0; i < SLOTS; i++)
        if (groups[i].count)
            printf("%.*s|%.*s|%.*s|%" PRId64 "|%" PRId64 "\n", (int)groups[i].line.length,
                groups[i].line.start, (int)groups[i].source.length, groups[i].source.start,
                (int)groups[i].kind.length, groups[i].kind.start, groups[i].sum, groups[i].count);
    return 0;
}
