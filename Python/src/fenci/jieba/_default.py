"""The tokenizer behind the functions of the module, as `jieba.dt`."""

from ._tokenizer import Tokenizer

dt = Tokenizer()
