#!/usr/bin/env python3
"""Makes segmented sentences of hard kinds from templates: .work/silver/constructed.txt.

Usage: Scripts/construct-sentences.py [--sentences N]

Numbers with units, dates in several styles, full-width forms, names of persons, of firms, shops and systems,
direct speech, words of Taiwan: what raw text has too little of, or what the teachers divide in many ways. All
templates and lists are ours, or words of our own tables; the words follow segmentation_conventions.py.
One sentence a line, words separated by one space; the order is random with a fixed seed.
"""

import argparse
import random
import re

from data_file import read_data_file
from pinned_packages import WORK
from segmentation_conventions import NAME_ENDINGS

RESULTS = WORK / "silver" / "constructed.txt"

SURNAMES = (
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏"
  "吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万"
  "钱严覃武戴莫孔向汤"
)
GIVEN = (
  "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰萍红梅飞鹏辉玲燕斌健波宁雪琳宇浩凯欣怡"
  "佳琪晨轩博文思远志国建海云龙天泽逸凡子涵雨桐嘉诚俊熙若彤晓东卫民春生德福永康瑞祥景行知予安"
  "然"
)
TITLES = "记者 教授 导演 演员 医生 律师 设计师 工程师 院士 教练 运动员 主任 校长 作家 歌手 诗人 警官 选手".split()
SPEAKING = "说 表示 认为 介绍 指出 写道".split()
CITIES = "北京 上海 广州 深圳 成都 杭州 武汉 西安 南京 重庆 天津 苏州 长沙 青岛 郑州 昆明".split()
AGENCIES = "新华社 中新社 本报 本台".split()

# (unit, what is counted or "")
UNITS = [
  ("人次", "游客"), ("人", "居民"), ("名", "学生"), ("位", "专家"), ("个", "项目"), ("家", "企业"), ("辆", "汽车"),
  ("台", "设备"), ("部", "手机"), ("件", "商品"), ("套", "住房"), ("吨", "粮食"), ("公斤", "水果"), ("公里", "公路"),
  ("平方米", "绿地"), ("平方公里", "林地"), ("亩", "稻田"), ("元", "资金"), ("美元", "贷款"), ("人民币", ""),
  ("册", "图书"), ("例", "病例"), ("户", "家庭"), ("张", "照片"), ("艘", "货船"), ("架", "飞机"), ("千瓦时", "电力"),
  ("立方米", "天然气"), ("次", "检查"), ("场", "演出"), ("条", "线路"), ("所", "学校"), ("份", "合同"), ("枚", "金牌"),
]
MEASURES = "公里 米 厘米 毫米 公斤 克 吨 升 毫升 摄氏度 分钟 小时 秒 天 岁 平方米 亩 元 英寸 伏 瓦 度".split()
MAGNITUDES = ["", "", "", "万", "亿", "千", "百"]
CHINESE_NUMBERS = "三 五 七 八 十 十二 十五 二十 三十 四十五 六十 八十 一百 两百 三百五十 一千 两千 五千 一万 三万".split()
ORDINALS = "第一 第二 第三 第四 第五 第六 第十".split()

SCENES = ["走进 店里", "回到 家里", "过 了 一会儿", "听 完 这 话", "沉默 片刻", "抬起 头 来"]
# What makes a name of a firm, a shop, a system.
HOUSES = "之家 之声 之窗 之星 之友".split()
TRADES = "科技 传媒 财经 资本 体育 娱乐 影业 音乐 网络 智能 汽车 电子 医药 教育".split()
SYSTEMS = sorted([*NAME_ENDINGS, "OS"])

SPEAKERS = "他 她 我 老人 众人 少年 母亲 父亲 师父 店家 那人 妇人 掌柜 老师 同伴 两人 邻居 医生".split()
MANNERS = "冷冷 淡淡 微笑 皱眉 摇头 点头 叹气 正色 失声 连忙 当下 怒 忽然 急忙 随即 转身 含泪 抱拳 拍手 苦笑 沉吟 抬头 哽咽 拱手".split()
SPEECH = ["我们 走 吧", "今天 太 晚 了", "你 怎么 来 了", "这 件 事 不 能 再 拖", "请 坐", "外面 下雨 了", "我 都 知道 了", "明天 再 说"]


class Maker:
  def __init__(self, seed):
    self.random = random.Random(seed)
    self.pick = self.random.choice
    rows = list(read_data_file("lexicon/words.tsv"))
    words = [word for word, *_ in rows]
    # 低声, 高声 and the like.
    self.voices = [w for w in words if re.fullmatch("[低高轻大小柔厉朗齐悄连]声", w)]
    # What one may do while speaking, how one may speak, and what a name is made of.
    kinds = {word: tags.split(" ")[0].partition(":")[0] for word, _, tags in rows}
    self.verbs = [w for w, tag in kinds.items() if len(w) == 2 and tag == "v"]
    self.nouns = [w for w, tag in kinds.items() if len(w) == 2 and tag in ("n", "nz", "vn", "a", "v")]
    self.adverbs = [w for w, tag in kinds.items() if len(w) in (2, 4) and tag in ("d", "ad", "i", "l")]
    # The words of Taiwan that folding does not turn into ours.
    fold = {ord(a): b for a, b in read_data_file("folding/characters.tsv")}
    lexicon, self.taiwan = set(words), []
    for row in read_data_file("variants/chinese.tsv"):
      if row[0] == "tw2t-words":
        ours, theirs = row[2].translate(fold), row[1].translate(fold)
        if ours != theirs and re.fullmatch("[\u4e00-\u9fff]{2,4}", theirs) and ours in lexicon:
          self.taiwan.append(theirs)

  def person(self):
    size = 2 if self.random.random() < 0.75 else 1
    return self.pick(SURNAMES) + "".join(self.random.sample(GIVEN, size))

  def figure(self):
    kind = self.random.random()
    if kind < 0.2:
      return f"{self.random.randint(1, 99)}.{self.random.randint(1, 9)}"
    if kind < 0.3:
      return f"{self.random.randint(1, 999)},{self.random.randint(0, 999):03}"
    return str(self.random.randint(1, 10 ** self.random.randint(1, 4)))

  def wide(self, text):
    """ASCII letters and figures as full-width ones, in one sentence of ten."""
    if self.random.random() < 0.9:
      return text
    return "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalnum() else c for c in text)

  def amount(self):
    """A number and its unit as words: 50万 人次, 一百 位, 3 个."""
    unit, counted = self.pick(UNITS)
    if self.random.random() < 0.25:
      number = self.pick(CHINESE_NUMBERS)
    else:
      number = self.figure() + self.pick(MAGNITUDES)
    more = self.pick(["", "", "", " 多", " 余"]) if "." not in number else ""
    return f"{number}{more} {unit} {counted}".strip()

  def month_and_day(self):
    return f"{self.random.randint(1, 12)} 月 {self.random.randint(1, 28)} 日"

  def date(self):
    year, month = self.random.randint(1949, 2035), self.random.randint(1, 12)
    day = self.random.randint(1, 28)
    chinese = "〇一二三四五六七八九"
    return self.pick([
      f"{year} 年 {month} 月 {day} 日", f"{month} 月 {day} 日", f"{year} 年 {month} 月", f"{year} 年",
      f"{month} 月 {day} 号", f"{day} 日", f"{year} 年 {month} 月 {day} 日 {self.random.randint(0, 23)} 时",
      "".join(chinese[int(c)] for c in str(year)) + " 年", f"{month} 月 底", f"{year} 年 初",
      f"{year} 年 {self.pick('春夏秋冬')}季", f"{year % 100 // 10 * 10} 年代", f"本 月 {day} 日"])

  def shop(self):
    """What a firm or shop is called: a word or character of ours, and what makes it a name."""
    return self.pick([
      self.pick(self.nouns) + self.pick(HOUSES), self.pick(SURNAMES + GIVEN) + self.pick(TRADES)])

  def system(self):
    return self.pick([self.pick(self.nouns) + self.pick(SYSTEMS), self.pick(self.nouns) + "大模型"])

  def sentence(self):
    p, city = self.pick, self.pick(CITIES)
    person, date, amount = self.person(), self.date(), self.amount()
    shop, system = self.shop(), self.system()
    template = p([
      lambda: f"{p(AGENCIES)} {city} {self.month_and_day()} 电 （ 记者 {person} ）",
      lambda: f"{date} ， {city} 新增 {amount} 。",
      lambda: f"截至 {date} ， 全市 共 有 {amount} 。",
      lambda: f"这 项 工程 全长 {self.figure()} {p(MEASURES[:3])} ， 总 投资 {self.figure()}亿 元 。",
      lambda: f"比 去年 增长 {self.figure()}% ， 达到 {amount} 。",
      lambda: f"需要 {self.figure()} {p(MEASURES[10:13])} ， 最 慢 要 {self.figure()} 天 。",
      lambda: f"每 {p(MEASURES[5:8])} 售价 {self.figure()} 元 ， 买 {amount} 才 送货 。",
      lambda: f"{p(ORDINALS)} 届 大会 于 {date} 在 {city} 开幕 ， {amount} 参加 。",
      lambda: f"第{self.random.randint(1, 60)} 届 比赛 {date} 结束 ， {person} 获得 冠军 。",
      lambda: f"{p(TITLES)} {person} {p(SPEAKING)} ， {date} 前 可以 完成 。",
      lambda: f"{person} 出生 于 {date} ， 是 {city} 人 。",
      lambda: f"{person} 和 {self.person()} 、 {self.person()} 一起 去 了 {city} 。",
      lambda: f"{person} 与 {self.person()} {date} 结婚 。",
      lambda: f"主演 ： {person} 、 {self.person()} 、 {self.person()}",
      lambda: f"{p(SCENES)} ， {person} {p(self.voices)} 道 ： “ {p(SPEECH)} 。 ”",
      lambda: f"{p(SPEAKERS)} {p(MANNERS)} 道 ： “ {p(SPEECH)} ， {p(SPEECH)} 。 ”",
      lambda: f"{p(SCENES)} ， {p(SPEAKERS)} 道 ： “ {p(SPEECH)} ？ ”",
      lambda: f"{person} 道 ： “ {p(SPEECH)} 。 ”",
      lambda: f"“ {p(SPEECH)} 。 ” {p(SPEAKERS)} {p(MANNERS)} 道 。",
      lambda: f"{person} {p(self.verbs)} 道 ： “ {p(SPEECH)} 。 ”",
      lambda: f"{p(SPEAKERS)} {p(self.adverbs)} 道 ： “ {p(SPEECH)} ！ ”",
      lambda: f"{person} {p(self.voices)} 说 ： “ {p(SPEECH)} ！ ”",
      lambda: f"{shop} 在 {city} 开 了 {amount} 。",
      lambda: f"{city} 的 {p(CHINESE_NUMBERS)} 家 {shop} 门店 {date} 开业 。",
      lambda: f"据 {shop} 报道 ， {person} 已 到 {city} 。",
      lambda: f"{person} 在 {shop} 的 网站 上 写道 。",
      lambda: f"{date} ， {shop} 发布 {system} 。",
      lambda: f"如何 评价 {system} 的 最新 版本 ？",
      lambda: f"这 款 设备 运行 {system} ， 售价 {self.figure()} 元 。",
      lambda: f"更新 {system} 后 ， 用户 增加 了 {amount} 。",
      lambda: f"这 个 {p(self.taiwan)} 要 {self.figure()} 元 。",
      lambda: f"{p(self.taiwan)} 和 {p(self.taiwan)} 都 在 这里 。",
      lambda: f"我们 讨论 了 {p(self.taiwan)} 的 问题 。",
    ])
    return self.wide(template())


def main():
  parser = argparse.ArgumentParser(description=__doc__)
  parser.add_argument("--sentences", type=int, default=12_000)
  options = parser.parse_args()
  maker, made = Maker(20261125), {}
  while len(made) < options.sentences:
    made[maker.sentence()] = None
  RESULTS.write_text("".join(sentence + "\n" for sentence in made), encoding="utf-8")
  print(f"{RESULTS}: {len(made)} sentences")


if __name__ == "__main__":
  main()
