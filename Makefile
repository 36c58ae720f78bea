# make run    installs libicu-dev when absent, builds release, ranks the keywords of an article
# make test   everything a change must pass
.PHONY: test
test:
	swift test
