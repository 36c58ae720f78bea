# make run        installs what is missing, builds, and ranks the keywords of an article in corpus/
# make test       everything a change must pass (CI runs this)
# make check      make test, and what takes minutes: sanitizers, the slow tests
# make build      the program at .build/release/fenci
# make install    the program and its completions for bash, zsh and fish, below $(PREFIX)
#                 (default /usr/local)
# make library    libfenci.so and fenci.h in .build/library, for C, Python and SQLite; make install-library
#                 puts them below $(PREFIX), with a file for pkg-config
# make wheel      the Python package with the library within, in .build/wheel
# make doors      tests the C library, the Python package, the SQLite extension, the examples, the documentation
# make docs       the documentation with tutorials, in .build/documentation
# make images     compiles dictionaries/*.tsv into the images that the program embeds
# make format     lays the sources out; make lint only looks
# make benchmark  times fenci against jieba and its fastest ports, side by side
# make instructions  counts the instructions per character of each stage
# make parity     compares fenci --compat jieba with jieba 0.42.1 in every mode, on the texts in ../shared
# make accuracy   scores segmentation and keywords on the development sets in ../shared, by fenci evaluate
#                 (bench-accuracy is the same; OPTIONS are those of fenci)

PREFIX ?= /usr/local
ARTICLE ?= corpus/articles/06-culture-lacquer-exhibition.txt
FENCI = .build/release/fenci
LIBRARY = .build/library
# Where bash, zsh and fish look for them.
COMPLETIONS = bash-completion/completions/fenci zsh/site-functions/_fenci \
  fish/vendor_completions.d/fenci.fish
# One binary that needs nothing on the machine. Linking ICU, the C++ library and libc into it saves a
# third of a start, which shared libraries spend on being found, mapped and relocated.
RELEASE = -c release --static-swift-stdlib -Xswiftc -static-executable -Xswiftc -use-ld=lld
# Optimised, or a hundred thousand damaged images take an hour.
SANITIZED = -c release -Xswiftc -enable-testing
SWIFT_SOURCES = Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources Examples/Package.swift \
  Examples/Sources $(addprefix Examples/FullTextSearch/,Package.swift Sources Tests)

.PHONY: run build install library install-library wheel doors test-library test-python test-sqlite spark \
  examples docs images test check lint format benchmark instructions parity accuracy bench-accuracy packages

run: build
	@$(FENCI) keywords -n 15 $(ARTICLE)

build: packages
	swift build $(RELEASE) --product fenci

# Root, who installs, may have no Swift; then what was built is installed.
ifeq ($(shell command -v swift),)
install install-library: packages
else
install: build
install-library: library
endif

install:
	install -Dm755 $(FENCI) $(DESTDIR)$(PREFIX)/bin/fenci
	install -d $(addprefix $(DESTDIR)$(PREFIX)/share/,$(dir $(COMPLETIONS)))
	$(FENCI) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/$(word 1,$(COMPLETIONS))
	$(FENCI) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/$(word 2,$(COMPLETIONS))
	$(FENCI) --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/$(word 3,$(COMPLETIONS))

library: packages
	Scripts/build-library.sh $(LIBRARY)

install-library:
	install -Dm755 $(LIBRARY)/libfenci.so $(DESTDIR)$(PREFIX)/lib/libfenci.so
	cp -P $(LIBRARY)/libfenci.so.* $(DESTDIR)$(PREFIX)/lib/
	install -Dm644 $(LIBRARY)/fenci.h $(DESTDIR)$(PREFIX)/include/fenci.h
	install -d $(DESTDIR)$(PREFIX)/lib/pkgconfig
	sed -e 's|@PREFIX@|$(PREFIX)|' -e "s|@VERSION@|$$(sed -n 's/.*current = "\(.*\)"/\1/p' Sources/Fenci/Version.swift)|" \
	  Scripts/fenci.pc.in > $(DESTDIR)$(PREFIX)/lib/pkgconfig/fenci.pc

wheel: library
	python3 Scripts/build-wheel.py

doors: test-library test-python test-sqlite examples docs

# C, under valgrind too; and some seconds of random calls.
test-library: library
	Tests/FenciCTests/run.sh $(LIBRARY)
	Tests/FenciCTests/Fuzz/run.sh 5

test-python: library build
	FENCI_PROGRAM=$(CURDIR)/$(FENCI) Scripts/test-python.sh $(LIBRARY)/libfenci.so

# The job of fenci.spark on a cluster of processes, two of which are killed, compared with the program. Needs Java, and
# SPARK_PYTHON with pyspark, pandas and pyarrow.
SPARK_PYTHON ?= python3
SPARK_TEXTS ?= $(wildcard ../shared/data/text/titles-*.txt.xz)
spark: library build
	PYTHONPATH=$(CURDIR)/Python/src FENCI_LIBRARY=$(CURDIR)/$(LIBRARY)/libfenci.so \
	  $(SPARK_PYTHON) Python/benchmarks/spark_cluster.py $(SPARK_TEXTS) --program $(CURDIR)/$(FENCI)

test-sqlite: library
	FENCI_LIBRARY=$(CURDIR)/$(LIBRARY)/libfenci.so SQLite/test.sh

# EXAMPLES=--only-fenci leaves out the full-text search over GRDB, which takes a minute more and is fetched.
examples: packages
	Examples/check.sh $(EXAMPLES)
	python3 Scripts/check-documentation.py "$$(swift build --package-path Examples --show-bin-path)"

docs: packages
	Scripts/build-documentation.sh

# Debian's ICU, and the Unicode test files that the tests read; asks for root only when one is absent.
packages:
	@Scripts/install-packages.sh

images: build
	Scripts/build-images.sh $(FENCI)

test: packages lint
	python3 Scripts/check-manifest.py
	python3 Scripts/check-corpus.py
	python3 Scripts/check-imports.py
	python3 -m unittest discover --quiet --start-directory Benchmarks
	python3 -m unittest discover --quiet --start-directory Scripts
	python3 Scripts/check-instructions.py
	swift build --build-tests
	swift test --skip-build

# Fuzzing is worth most under AddressSanitizer. ThreadSanitizer does not see the standard library's Mutex
# (Scripts/thread-sanitizer.txt), so it runs what shares values without one: the engine.
check: test build doors
	python3 Scripts/check-examples.py $(FENCI)
	FENCI_SLOW=1 FENCI_PROGRAM=$(CURDIR)/$(FENCI) swift test
	swift build --build-tests $(SANITIZED) --sanitize=address --scratch-path .build-asan
	FENCI_FUZZ=1 ASAN_OPTIONS=detect_leaks=0 \
	  swift test --skip-build $(SANITIZED) --sanitize=address --scratch-path .build-asan
	swift build --build-tests $(SANITIZED) --sanitize=thread --scratch-path .build-tsan
	TSAN_OPTIONS=suppressions=$(CURDIR)/Scripts/thread-sanitizer.txt \
	  swift test --skip-build $(SANITIZED) --sanitize=thread --scratch-path .build-tsan \
	  --skip FenciCommandTests

lint:
	swift format lint --strict --recursive $(SWIFT_SOURCES)

format:
	swift format --in-place --recursive $(SWIFT_SOURCES)

benchmark: build
	Benchmarks/run.sh $(FENCI) $(OPTIONS)

instructions: packages
	Benchmarks/instructions.sh

# All lines of both: PARITY_LINES=0; jieba then takes an hour or more.
PARITY_LINES ?= 5000
PARITY_TEXTS ?= $(wildcard ../shared/data/text/news-cctv.txt.xz ../shared/data/text/titles-weibo.txt.xz)
parity: build
	python3 Scripts/compare-jieba.py --lines $(PARITY_LINES) --random 5000 $(FENCI) $(PARITY_TEXTS)

accuracy bench-accuracy: build
	Benchmarks/accuracy.sh $(FENCI) $(OPTIONS)
