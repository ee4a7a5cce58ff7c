#define _GNU_SOURCE
#include "packing.h"

static _Thread_local int depth;
static _Thread_local uint64_t streams;

uint64_t esep_packing_streams(void) { return streams; }

#if defined(__linux__)

#include <dlfcn.h>
#include <isa-l/igzip_lib.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <zlib.h>

/* A packed stream. zlib's own state begins with the address of its z_stream; this one begins with the
   address of `mark`, so each side knows its own, and zlib refuses with Z_STREAM_ERROR what is ours. */
typedef struct {
    const char *mark;
    int flush, isFinishing, isFull;
    struct isal_zstream stream;
    uint8_t tables[ISAL_DEF_LVL1_DEFAULT];
} Packer;

static const char mark;
/* The packer of the stream closed last, for the next one: a workbook has dozens of small parts. */
static _Thread_local Packer *spare;

void esep_packing_begin(void) { depth++; }

void esep_packing_end(void) {
    if (depth > 0 && --depth == 0) free(spare), spare = NULL;
}

/* zlib's function of this name, which is the next one after ours. */
static void *next(_Atomic(void *) *known, const char *name) {
    void *found = atomic_load_explicit(known, memory_order_acquire);
    if (!found) {
        found = dlsym(RTLD_NEXT, name);
        atomic_store_explicit(known, found, memory_order_release);
    }
    return found;
}

static Packer *own(z_streamp stream) {
    if (!stream || !stream->state) return NULL;
    Packer *packer = (Packer *)(void *)stream->state;
    return packer->mark == &mark ? packer : NULL;
}

static int isOurs(z_streamp stream, int level, int method, int windowBits, int strategy) {
    return depth > 0 && stream && level == Z_DEFAULT_COMPRESSION && method == Z_DEFLATED
        && windowBits == -MAX_WBITS && strategy == Z_DEFAULT_STRATEGY && !stream->zalloc
        && !stream->zfree;
}

int deflateInit2_(z_streamp stream, int level, int method, int windowBits, int memLevel, int strategy,
    const char *version, int size) {
    static _Atomic(void *) known;
    Packer *packer = NULL;
    if (isOurs(stream, level, method, windowBits, strategy) && version
        && version[0] == ZLIB_VERSION[0] && size == (int)sizeof(z_stream) && memLevel >= 1
        && memLevel <= MAX_MEM_LEVEL) {
        packer = spare ? spare : malloc(sizeof *packer);
        spare = NULL;
    }
    if (!packer) {
        int (*open)(z_streamp, int, int, int, int, int, const char *, int) =
            (int (*)(z_streamp, int, int, int, int, int, const char *, int))next(
                &known, "deflateInit2_");
        return open ? open(stream, level, method, windowBits, memLevel, strategy, version, size)
                    : Z_VERSION_ERROR;
    }
    packer->mark = &mark;
    packer->flush = Z_NO_FLUSH;
    packer->isFinishing = packer->isFull = 0;
    isal_deflate_init(&packer->stream);
    packer->stream.level = 1;
    packer->stream.level_buf = packer->tables;
    packer->stream.level_buf_size = sizeof packer->tables;
    stream->state = (struct internal_state *)(void *)packer;
    stream->total_in = stream->total_out = 0;
    stream->msg = NULL;
    stream->adler = 0;
    stream->data_type = Z_UNKNOWN;
    streams++;
    return Z_OK;
}

/* Whether a call has nothing to do: no input, nothing held back, and no stronger flush than before. */
static int isIdle(const Packer *packer, z_streamp stream, int flush) {
    return stream->avail_in == 0 && !packer->isFull && flush != Z_FINISH && flush <= packer->flush;
}

int deflate(z_streamp stream, int flush) {
    static _Atomic(void *) known;
    Packer *packer = own(stream);
    if (!packer) {
        int (*pack)(z_streamp, int) = (int (*)(z_streamp, int))next(&known, "deflate");
        return pack ? pack(stream, flush) : Z_STREAM_ERROR;
    }
    if (flush < Z_NO_FLUSH || flush > Z_BLOCK || !stream->next_out
        || (stream->avail_in != 0 && !stream->next_in)
        || (packer->isFinishing && flush != Z_FINISH))
        return Z_STREAM_ERROR;
    /* ISA-L has two kinds of flush: a weaker request gets the nearest stronger one. */
    if (flush == Z_BLOCK || flush == Z_PARTIAL_FLUSH) flush = Z_SYNC_FLUSH;
    struct isal_zstream *ours = &packer->stream;
    int isDone = ours->internal_state.state == ZSTATE_END;
    if (isDone && stream->avail_in == 0) return Z_STREAM_END;
    if (isDone || stream->avail_out == 0 || isIdle(packer, stream, flush)) return Z_BUF_ERROR;

    ours->next_in = (uint8_t *)(uintptr_t)stream->next_in;
    ours->avail_in = stream->avail_in;
    ours->next_out = stream->next_out;
    ours->avail_out = stream->avail_out;
    ours->end_of_stream = flush == Z_FINISH;
    ours->flush = flush == Z_FULL_FLUSH ? FULL_FLUSH : flush == Z_SYNC_FLUSH ? SYNC_FLUSH : NO_FLUSH;
    if (isal_deflate(ours) != COMP_OK) return Z_STREAM_ERROR;
    packer->flush = flush;
    packer->isFinishing = flush == Z_FINISH;
    packer->isFull = ours->avail_out == 0;
    stream->total_in += stream->avail_in - ours->avail_in;
    stream->total_out += stream->avail_out - ours->avail_out;
    stream->next_in = ours->next_in;
    stream->avail_in = ours->avail_in;
    stream->next_out = ours->next_out;
    stream->avail_out = ours->avail_out;
    return ours->internal_state.state == ZSTATE_END ? Z_STREAM_END : Z_OK;
}

int deflateEnd(z_streamp stream) {
    static _Atomic(void *) known;
    Packer *packer = own(stream);
    if (!packer) {
        int (*close)(z_streamp) = (int (*)(z_streamp))next(&known, "deflateEnd");
        return close ? close(stream) : Z_STREAM_ERROR;
    }
    int isWhole = packer->stream.internal_state.state == ZSTATE_END || stream->total_in == 0;
    packer->mark = NULL;
    stream->state = NULL;
    if (depth > 0 && !spare)
        spare = packer;
    else
        free(packer);
    return isWhole ? Z_OK : Z_DATA_ERROR;
}

#else

void esep_packing_begin(void) { depth++; }
void esep_packing_end(void) { depth -= depth > 0; }

#endif
