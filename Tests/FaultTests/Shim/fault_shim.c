/* What a machine does to files, done to one folder of one process on purpose.
 *
 * Loaded before the system's library, it stands between the process and the files under FAULT_ROOT:
 *
 * FAULT_SYNCED  a folder that is kept as the disk would be after the power fails now: for every file its
 *               bytes as of its last fsync (by inode), and the names as of the last fsync of the folder.
 * FAULT_NTH     the number of the write that fails, counted from 1; with FAULT_STICKY=1 all after it, too,
 *               until the file FAULT_FREED is there.
 * FAULT_ERRNO   the error it fails with.
 * FAULT_CLOCK   seconds that the clock is wrong by.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static const char *root, *synced, *freed;
static long failing;
static int sticky, error_number;
static atomic_long writes;

static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static ssize_t (*real_pwrite64)(int, const void *, size_t, off64_t);
static int (*real_ftruncate)(int, off_t);
static int (*real_ftruncate64)(int, off64_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static size_t (*real_fwrite)(const void *, size_t, size_t, FILE *);
static int (*real_clock_gettime)(clockid_t, struct timespec *);
static long clock_error;

/* The path of a descriptor under the root; 0 for any other. */
static int path_of(int descriptor, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return root && strncmp(path, root, strlen(root)) == 0;
}

static void copy_file(const char *from, unsigned long inode) {
    char target[PATH_MAX], draft[PATH_MAX + 8];
    static __thread char buffer[1 << 16];
    snprintf(target, sizeof target, "%s/%lu", synced, inode);
    snprintf(draft, sizeof draft, "%s.%d", target, getpid());
    int in = open(from, O_RDONLY | O_CLOEXEC);
    if (in < 0) return;
    int out = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    ssize_t count;
    while (out >= 0 && (count = read(in, buffer, sizeof buffer)) > 0)
        if (real_write(out, buffer, count) != count) abort();
    close(in);
    close(out);
    rename(draft, target);
}

/* Notes the names in the root; with `contents` the bytes of the files as well. */
static void note_names(int contents) {
    char names[PATH_MAX], draft[PATH_MAX + 16], path[PATH_MAX + 256];
    snprintf(names, sizeof names, "%s/names", synced);
    snprintf(draft, sizeof draft, "%s.%d", names, getpid());
    DIR *folder = opendir(root);
    FILE *list = fopen(draft, "w");
    if (!folder || !list) abort();
    struct dirent *entry;
    while ((entry = readdir(folder))) {
        struct stat status;
        snprintf(path, sizeof path, "%s/%s", root, entry->d_name);
        if (stat(path, &status) != 0 || !S_ISREG(status.st_mode)) continue;
        fprintf(list, "%lu %s\n", (unsigned long)status.st_ino, entry->d_name);
        if (contents) copy_file(path, status.st_ino);
    }
    closedir(folder);
    fclose(list);
    rename(draft, names);
}

__attribute__((constructor)) static void begin(void) {
    real_write = dlsym(RTLD_NEXT, "write");
    real_pwrite = dlsym(RTLD_NEXT, "pwrite");
    real_pwrite64 = dlsym(RTLD_NEXT, "pwrite64");
    real_ftruncate = dlsym(RTLD_NEXT, "ftruncate");
    real_ftruncate64 = dlsym(RTLD_NEXT, "ftruncate64");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    real_fwrite = dlsym(RTLD_NEXT, "fwrite");
    real_clock_gettime = dlsym(RTLD_NEXT, "clock_gettime");
    clock_error = getenv("FAULT_CLOCK") ? atol(getenv("FAULT_CLOCK")) : 0;
    root = getenv("FAULT_ROOT");
    synced = getenv("FAULT_SYNCED");
    freed = getenv("FAULT_FREED");
    failing = getenv("FAULT_NTH") ? atol(getenv("FAULT_NTH")) : 0;
    sticky = getenv("FAULT_STICKY") != 0;
    error_number = getenv("FAULT_ERRNO") ? atoi(getenv("FAULT_ERRNO")) : EIO;
    char names[PATH_MAX];
    if (root && synced && snprintf(names, sizeof names, "%s/names", synced) > 0
        && access(names, F_OK) != 0)
        note_names(1);
}

/* Whether this write to a file of ours is one that fails. */
static int fails(int descriptor) {
    char path[PATH_MAX];
    if (!failing || !path_of(descriptor, path)) return 0;
    long number = atomic_fetch_add(&writes, 1) + 1;
    if (number != failing && !(sticky && number > failing)) return 0;
    if (freed && access(freed, F_OK) == 0) return 0;
    errno = error_number;
    return 1;
}

/* A full disk refuses bytes: changing a length takes no room, and syncing none that is not there. */
static int fails_beside_bytes(int descriptor) { return error_number == EIO && fails(descriptor); }

/* A sync that reaches the disk as far as this process can tell. */
static int sync_file(int descriptor, int (*real)(int)) {
    char path[PATH_MAX];
    struct stat status;
    if (fails_beside_bytes(descriptor)) return -1;
    if (!synced || !path_of(descriptor, path)) return real(descriptor);
    if (fstat(descriptor, &status) != 0) return -1;
    if (S_ISDIR(status.st_mode)) note_names(0);
    else copy_file(path, status.st_ino);
    return 0;
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
    return fails(descriptor) ? -1 : real_write(descriptor, bytes, count);
}
ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t place) {
    return fails(descriptor) ? -1 : real_pwrite(descriptor, bytes, count, place);
}
ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t place) {
    return fails(descriptor) ? -1 : real_pwrite64(descriptor, bytes, count, place);
}
int ftruncate(int descriptor, off_t length) {
    return fails_beside_bytes(descriptor) ? -1 : real_ftruncate(descriptor, length);
}
int ftruncate64(int descriptor, off64_t length) {
    return fails_beside_bytes(descriptor) ? -1 : real_ftruncate64(descriptor, length);
}
int fsync(int descriptor) { return sync_file(descriptor, real_fsync); }
int fdatasync(int descriptor) { return sync_file(descriptor, real_fdatasync); }
size_t fwrite(const void *bytes, size_t size, size_t count, FILE *file) {
    return fails(fileno(file)) ? 0 : real_fwrite(bytes, size, count, file);
}

/* The clock of the wall; what measures durations goes right. */
int clock_gettime(clockid_t clock, struct timespec *now) {
    int code = real_clock_gettime(clock, now);
    if (code == 0 && clock == CLOCK_REALTIME) now->tv_sec += clock_error;
    return code;
}
int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    struct timespec exact;
    (void)zone;
    if (clock_gettime(CLOCK_REALTIME, &exact) != 0) return -1;
    now->tv_sec = exact.tv_sec;
    now->tv_usec = exact.tv_nsec / 1000;
    return 0;
}
time_t time(time_t *now) {
    struct timespec exact;
    if (clock_gettime(CLOCK_REALTIME, &exact) != 0) return -1;
    if (now) *now = exact.tv_sec;
    return exact.tv_sec;
}
