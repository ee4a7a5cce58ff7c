#ifndef ESEP_PACKING_H
#define ESEP_PACKING_H

#include <stdint.h>

/* Packs workbooks by ISA-L in place of zlib: several times as fast, for files about a tenth larger.

   The library that makes zip archives calls zlib by name. This target defines three of those names,
   deflateInit2_, deflate and deflateEnd, in the program itself, where the dynamic linker looks first.
   ISA-L serves a stream only if it is opened on a thread between begin and end below, holds bare
   deflate in the usual window at the default level, and brings no memory routines of its own. Every
   other stream of the process goes to zlib as if nothing stood in between. */

/* From here on streams that this thread opens are packed by ISA-L. Calls may be nested. */
void esep_packing_begin(void);

/* Ends what the latest begin on this thread began. Streams that are open go on as they began. */
void esep_packing_end(void);

/* How many streams of this thread ISA-L has packed since the thread began. */
uint64_t esep_packing_streams(void);

#endif
