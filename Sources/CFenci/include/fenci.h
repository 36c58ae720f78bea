/* fenci.h: Chinese text into words, tags and ranked keywords, from C.
 *
 *     fenci_analyzer *analyzer = NULL;
 *     fenci_workspace *workspace = NULL;
 *     fenci_error error;
 *     const fenci_token *tokens;
 *     size_t count;
 *     const char *text = "工程师周子安来到了杭州";
 *     if (fenci_open(NULL, 0, &analyzer, &error) ||
 *         fenci_make_workspace(analyzer, &workspace, &error) ||
 *         fenci_segment(workspace, text, strlen(text), NULL, &tokens, &count, &error))
 *       fprintf(stderr, "%s\n", error.message);
 *     for (size_t i = 0; i < count; i++)
 *       printf("%.*s\n", (int)(tokens[i].end - tokens[i].start), text + tokens[i].start);
 *     fenci_free_workspace(&workspace);
 *     fenci_close(&analyzer);
 *
 * Text. UTF-8, counted in bytes, no zero byte needed at the end. Lengths and offsets are bytes unless another unit is
 * asked for. Ranges are half open: from `start` up to but not including `end`. A text has less than 4 GiB.
 *
 * Ownership. What the caller passes stays the caller's and is not kept. What a function gives back belongs to the
 * handle it was called with and is valid until the next call with that handle, or until that is closed.
 * Closing takes the handle's address and sets it to NULL; a NULL handle is reported, never followed. A copy of a closed
 * handle must not be used. No handle may be closed while another thread is in a call with it.
 *
 * Threads. There is no state but in handles. An analyzer never changes: any number of threads may use it at once. A workspace
 * and a counter belong to one thread at a time: two calls at once are reported as FENCI_BUSY.
 *
 * After fork() the child may use what no other thread was using at that moment.
 *
 * Errors. Every function that can fail returns a status and, when `error` is not NULL, fills it in. Outputs are then
 * NULL or 0. Each may return FENCI_INVALID_ARGUMENT: for a null pointer that is not said to be allowed, a closed handle, a
 * number that no enumeration has. No function prints or throws across this border. Memory that the system refuses
 * ends the process, and so does a dictionary that is cut short while it is open: dictionaries are mapped, so replace
 * them by renaming a new file, never by writing into the old one.
 *
 * Versions. FENCI_ABI_VERSION rises when a caller that was compiled against this header would break. Structs that
 * callers fill begin with their size, so that later ones may be longer.
 */
#ifndef FENCI_H
#define FENCI_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define FENCI_ABI_VERSION 1

/* The version that the library was built with; to be compared with FENCI_ABI_VERSION. */
uint32_t fenci_abi_version(void);

/* The library's version, such as "0.1.0"; valid for ever. */
const char *fenci_version(void);

/* MARK: Status */

typedef enum fenci_status {
  FENCI_OK = 0,
  /* A null pointer, a closed handle, ends that descend, a value that no enumeration has. */
  FENCI_INVALID_ARGUMENT = 1,
  /* Text that is not UTF-8; the error says which byte of which text. */
  FENCI_INVALID_TEXT = 2,
  /* An option that fenci_open does not know. */
  FENCI_UNKNOWN_OPTION = 3,
  /* A value that an option does not take. */
  FENCI_INVALID_OPTION = 4,
  /* A dictionary that is missing, damaged or of another version, or that has a bad line. */
  FENCI_UNUSABLE_DICTIONARY = 5,
  /* A text of 4 GiB or more. */
  FENCI_TEXT_TOO_LONG = 6,
  /* The workspace or counter is in use by another call at this moment. */
  FENCI_BUSY = 7,
  /* ICU failed; there may be too little memory. */
  FENCI_FAILED = 8
} fenci_status;

/* The status as a word, such as "invalid text"; "unknown status" for any other number. Valid for ever. */
const char *fenci_status_name(fenci_status status);

/* What went wrong. Owned by the caller; nothing in it needs freeing. */
typedef struct fenci_error {
  fenci_status status;
  /* With FENCI_INVALID_TEXT and FENCI_TEXT_TOO_LONG: the text of a batch, from 0. */
  uint64_t text_index;
  /* With FENCI_INVALID_TEXT: the first byte of that text that is wrong. */
  uint64_t byte_offset;
  /* A sentence for people; ends with a zero byte, cut short at a character where it is too long. */
  char message[1000];
} fenci_error;

/* MARK: Analyzers */

/* The dictionaries and all settings. Made once, never changes, shared by threads. */
typedef struct fenci_analyzer fenci_analyzer;

/* A setting of fenci_open; both strings are UTF-8 and end with a zero byte. Names are those of the command line's
 * options, and files must be files: no pipe, no device.
 *
 *   name          value
 *   dict          a compiled lexicon instead of the built-in one
 *   model         learned (default), unigram, or a file of scores that `fenci train --base` made
 *   standard      the standard of division among those that the scores know
 *   granularity   fine, standard (default), coarse
 *   dates         whole, compound (default), parts, separate
 *   new-words     yes (default), no: only words that a dictionary has
 *   user-dict     a user dictionary; may be given several times, later ones win
 *   user-words    a user dictionary's contents, in place of its file; may be given several times, wins over user-dict
 *   tagger        context (default), lexicon, or a model that `fenci tagger train` made
 *   stopwords     a list of words that are no keywords, or none
 *   idf           document frequencies that `fenci idf build` made
 *   weights       weights that `fenci ranking train` made
 *
 * Without dict, model, idf and tagger the environment variables FENCI_LEXICON, FENCI_SCORES, FENCI_DOCUMENT_FREQUENCIES
 * and FENCI_TAGGER may name files, as for the program; else the built-in ones are used.
 */
typedef struct fenci_option {
  const char *name;
  const char *value;
} fenci_option;

/* Opens dictionaries. They are mapped, not parsed: about a millisecond.
 *
 * options    option_count settings; NULL with 0 for the defaults.
 * analyzer   receives a handle, which the caller owns and gives back to fenci_close.
 * Status     FENCI_UNKNOWN_OPTION, FENCI_INVALID_OPTION, FENCI_UNUSABLE_DICTIONARY.
 * Threads    any.
 * Complexity O(1) for compiled dictionaries, O(n) in the bytes of user dictionaries.
 */
fenci_status fenci_open(const fenci_option *options, size_t option_count, fenci_analyzer **analyzer,
                        fenci_error *error);

/* Closes an analyzer and sets the handle to NULL. Its workspaces and counters may go on; what it holds is freed with
 * the last of them. NULL and a NULL handle are fine. Threads: one, while no other is in a call with this handle. */
void fenci_close(fenci_analyzer **analyzer);

/* Scratch space and results of one thread. Keeps its analyzer alive. */
typedef struct fenci_workspace fenci_workspace;

/* Makes a workspace.
 *
 * analyzer   stays the caller's; the workspace holds a reference of its own.
 * workspace  receives a handle, which the caller owns and gives back to fenci_free_workspace.
 * Status     FENCI_INVALID_ARGUMENT.
 * Threads    any.
 */
fenci_status fenci_make_workspace(const fenci_analyzer *analyzer, fenci_workspace **workspace, fenci_error *error);

/* Frees a workspace with all results it gave, and sets the handle to NULL. NULL and a NULL handle are fine. Threads: one,
 * while no other is in a call with this handle. */
void fenci_free_workspace(fenci_workspace **workspace);

/* MARK: Words */

typedef enum fenci_mode {
  FENCI_PRECISE = 0, /* every byte in exactly one token */
  FENCI_SEARCH = 1,  /* precise, and before each word the words inside it */
  FENCI_FULL = 2     /* everything that the dictionaries find */
} fenci_mode;

/* What `start` and `end` of tokens and occurrences count. */
typedef enum fenci_offset_unit {
  FENCI_BYTES = 0,   /* bytes of UTF-8 */
  FENCI_SCALARS = 1, /* Unicode scalars, as Python counts characters */
  FENCI_UTF16 = 2    /* code units of UTF-16, as Java and JavaScript count */
} fenci_offset_unit;

enum {
  /* Fill in tags and FENCI_CONTINUES_ENTITY; with FENCI_PRECISE only. */
  FENCI_WITH_TAGS = 1u << 0,
  /* Leave out tokens of white space. */
  FENCI_SKIP_WHITESPACE = 1u << 1,
  /* Take text that is not UTF-8: what is wrong becomes tokens of kind "invalid". */
  FENCI_ALLOW_INVALID = 1u << 2
};

/* What is asked of a segmentation; NULL in its place, or zeros behind the size, for the defaults. */
typedef struct fenci_segment_options {
  /* sizeof(fenci_segment_options) */
  uint32_t size;
  /* A fenci_mode. */
  uint32_t mode;
  /* A fenci_offset_unit. */
  uint32_t offsets;
  /* FENCI_WITH_TAGS and the like, added. */
  uint32_t flags;
} fenci_segment_options;

enum {
  /* The token and the one before it belong to one name or time. */
  FENCI_CONTINUES_ENTITY = 1u << 0
};

/* A stretch of text: which, what, and why. 12 bytes, no padding. */
typedef struct fenci_token {
  uint32_t start;
  uint32_t end;
  /* See fenci_kind_name. */
  uint8_t kind;
  /* See fenci_origin_name. */
  uint8_t origin;
  /* See fenci_tag_name; 0 without FENCI_WITH_TAGS. */
  uint8_t tag;
  /* FENCI_CONTINUES_ENTITY, or 0. */
  uint8_t flags;
} fenci_token;

/* Names of the numbers in tokens: "word", "number", "url" …; "lexicon", "user" …; jieba's tags "n", "nr", "v" …. Valid
 * for ever; NULL for a number that has no name, so that callers may list them. The numbers stay what they are. */
const char *fenci_kind_name(uint8_t kind);
const char *fenci_origin_name(uint8_t origin);
const char *fenci_tag_name(uint8_t tag);

/* Segments a text.
 *
 * text       length bytes of UTF-8; may be NULL when length is 0.
 * options    may be NULL.
 * tokens     receives *count tokens, owned by the workspace until its next call.
 * Status     FENCI_INVALID_TEXT, FENCI_TEXT_TOO_LONG, FENCI_BUSY.
 * Threads    one at a time for each workspace.
 * Complexity O(length). Once the workspace has grown to its largest text, precise segmentation of Chinese, Latin letters
 *            and numbers allocates nothing; the other modes, and scripts that ICU divides, allocate a little.
 */
fenci_status fenci_segment(fenci_workspace *workspace, const char *text, size_t length,
                           const fenci_segment_options *options, const fenci_token **tokens, size_t *count,
                           fenci_error *error);

/* Segments many texts with one call.
 *
 * texts      all texts, one behind the other.
 * text_ends  text_count ascending offsets in `texts`, one past the last byte of each; the first begins at 0.
 * tokens     receives the tokens of all texts; offsets count from the beginning of the token's own text.
 * token_ends receives text_count numbers, one past the last token of each text.
 * Rest       as for fenci_segment. With an error there are no tokens at all.
 */
fenci_status fenci_segment_batch(fenci_workspace *workspace, const char *texts, const uint64_t *text_ends,
                                 size_t text_count, const fenci_segment_options *options,
                                 const fenci_token **tokens, const uint64_t **token_ends, fenci_error *error);

/* Segments many texts and writes the words, with a byte between two words and another behind each text but the last:
 * the quickest way into languages that split strings faster than they cut them.
 *
 * word_separator, text_separator    ASCII characters. A text may hold them; who must tell them apart takes others.
 * separated  receives *length bytes, owned by the workspace until its next call.
 * Rest       as for fenci_segment_batch; FENCI_WITH_TAGS is not taken, and offsets mean nothing.
 */
fenci_status fenci_separate_batch(fenci_workspace *workspace, const char *texts, const uint64_t *text_ends,
                                  size_t text_count, const fenci_segment_options *options, char word_separator,
                                  char text_separator, const char **separated, size_t *length, fenci_error *error);

/* The folded form of a text: what two spellings of a word have in common. Traditional characters become simplified
 * ones, wide letters narrow ones, capitals small ones; white space is dropped.
 *
 * text       length bytes of UTF-8; may be NULL when length is 0.
 * folded     receives *folded_length bytes, owned by the workspace until its next call.
 * Status     FENCI_INVALID_TEXT, FENCI_TEXT_TOO_LONG, FENCI_BUSY.
 * Threads    one at a time for each workspace.
 * Complexity O(length).
 */
fenci_status fenci_fold(fenci_workspace *workspace, const char *text, size_t length, const char **folded,
                        size_t *folded_length, fenci_error *error);

/* MARK: Keywords */

typedef enum fenci_method {
  FENCI_LEARNED = 0,
  FENCI_COMBINED = 1,
  FENCI_TFIDF = 2,
  FENCI_TEXTRANK = 3
} fenci_method;

typedef enum fenci_phrases {
  FENCI_WITH_PHRASES = 0, /* words and phrases compete */
  FENCI_NO_PHRASES = 1,   /* words as segmentation divides them */
  FENCI_ONLY_PHRASES = 2
} fenci_phrases;

enum {
  /* Leave near-duplicates such as 直营店 and 直营门店 apart. */
  FENCI_KEEP_NEAR_DUPLICATES = 1u << 3
};

/* What is asked of a ranking; NULL in its place, or zeros behind the size, for the defaults. */
typedef struct fenci_keyword_options {
  /* sizeof(fenci_keyword_options) */
  uint32_t size;
  /* The most keywords of a text; 0 for 20. */
  uint32_t maximum_count;
  /* A fenci_method. */
  uint32_t method;
  /* A fenci_phrases. */
  uint32_t phrases;
  /* FENCI_ALLOW_INVALID, FENCI_KEEP_NEAR_DUPLICATES. */
  uint32_t flags;
  /* The fewest characters of a keyword; 0 for 2. */
  uint32_t minimum_characters;
  /* How much a keyword is to differ from those before it, from 0 to 1. */
  double diversity;
  /* Tags that a keyword's last word may have, such as "n,nz,vn", ending with a zero byte; NULL for all, "" for none. */
  const char *tags;
  /* A fenci_offset_unit, for the occurrences. */
  uint32_t offsets;
  /* Must be 0. */
  uint32_t reserved;
} fenci_keyword_options;

/* Where something stands in a text. */
typedef struct fenci_range {
  uint32_t start;
  uint32_t end;
} fenci_range;

/* A ranked term. */
typedef struct fenci_keyword {
  /* As it first stands in the text; length bytes, and a zero byte behind them. */
  const char *text;
  size_t length;
  /* Higher is better; comparable within one text and method. */
  double score;
  /* Where it stands in the text, in order; nowhere when only the title has it. */
  const fenci_range *occurrences;
  size_t occurrence_count;
} fenci_keyword;

/* The best terms of a text, best first.
 *
 * title      title_length bytes of UTF-8; NULL with 0 when there is none.
 * keywords   receives *count keywords, owned with their texts and occurrences by the workspace until its next call.
 * Status     FENCI_INVALID_TEXT, FENCI_TEXT_TOO_LONG, FENCI_BUSY; FENCI_UNUSABLE_DICTIONARY, because document
 *            frequencies and stop words are opened by the first call for an analyzer.
 * Threads    one at a time for each workspace.
 * Complexity O(length + t log t), t the terms of the text.
 */
fenci_status fenci_keywords(fenci_workspace *workspace, const char *text, size_t length, const char *title,
                            size_t title_length, const fenci_keyword_options *options,
                            const fenci_keyword **keywords, size_t *count, fenci_error *error);

/* The best terms of many texts with one call.
 *
 * texts, text_ends, text_count    as for fenci_segment_batch.
 * titles, title_ends              the titles in the same form; both NULL when there are none.
 * keyword_ends                    receives text_count numbers, one past the last keyword of each text.
 * Rest                            as for fenci_keywords.
 */
fenci_status fenci_keywords_batch(fenci_workspace *workspace, const char *texts, const uint64_t *text_ends,
                                  size_t text_count, const char *titles, const uint64_t *title_ends,
                                  const fenci_keyword_options *options, const fenci_keyword **keywords,
                                  const uint64_t **keyword_ends, fenci_error *error);

/* MARK: Document frequencies */

/* Counts in how many texts each term occurs. The counts of the parts of a collection, added up, are those of the whole:
 * so many machines can count. One thread at a time. */
typedef struct fenci_counter fenci_counter;

/* Makes a counter of no texts.
 *
 * analyzer   stays the caller's; the counter holds a reference of its own.
 * phrases    a fenci_phrases.
 * counter    receives a handle, which the caller owns and gives back to fenci_free_counter.
 * Status     FENCI_INVALID_ARGUMENT.
 * Threads    any.
 */
fenci_status fenci_make_counter(const fenci_analyzer *analyzer, uint32_t phrases, fenci_counter **counter,
                                fenci_error *error);

/* Frees a counter with all it gave, and sets the handle to NULL. NULL and a NULL handle are fine. Threads: one, while no other
 * is in a call with this handle. */
void fenci_free_counter(fenci_counter **counter);

/* Counts texts, each once for each term that it has.
 *
 * texts, text_ends, text_count    as for fenci_segment_batch, but any bytes: what is not UTF-8 divides phrases, as in
 *            `fenci idf build`.
 * Status     FENCI_TEXT_TOO_LONG, FENCI_BUSY.
 * Threads    one at a time for each counter.
 * Complexity O(n) in the bytes; memory O(t) in the different terms.
 */
fenci_status fenci_count_batch(fenci_counter *counter, const char *texts, const uint64_t *text_ends,
                               size_t text_count, fenci_error *error);

/* The terms counted so far, folded as `fenci idf build` writes them: most frequent first, equal ones by their bytes.
 *
 * terms          receives the terms, one behind the other;
 * term_ends      *term_count offsets, one past the last byte of each;
 * frequencies    in how many texts each occurs;
 * document_count the texts counted. All owned by the counter until its next call.
 * Status         FENCI_BUSY.
 * Threads        one at a time for each counter.
 * Complexity     O(t log t) in the terms.
 */
fenci_status fenci_counted_terms(fenci_counter *counter, const char **terms, const uint64_t **term_ends,
                                 const uint64_t **frequencies, size_t *term_count, uint64_t *document_count,
                                 fenci_error *error);

#ifdef __cplusplus
}
#endif

#endif
