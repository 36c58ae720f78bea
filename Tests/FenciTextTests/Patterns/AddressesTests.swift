import FenciTestSupport
import FenciText
import Testing

@Suite struct AddressesTests {
  @Test(arguments: urls) func findsURLs(_ row: MarkedText) { expect(row, .url) }

  static let urls: [MarkedText] = [
    .row("见⟦https://example.org/a?b=c&d=%E4%B8%AD#e⟧。"),
    .row("见⟦http://example.org⟧，⟦FTP://example.org/x⟧！⟦www.example.cn⟧？⟦WWW.Example.CN⟧"),
    .row("官网⟦https://example.org/⟧购买", because: "Han ends an address"),
    .row("(⟦http://example.org/x⟧) （⟦http://example.org/y⟧）"),
    .row("⟦http://example.org/a_(b)⟧", because: "a pair of brackets belongs to it"),
    .row("See ⟦http://example.org/x⟧. Or ⟦http://example.org/y⟧, or ⟦http://example.org⟧?!"),
    .row("<⟦http://example.org⟧> \"⟦http://example.org⟧\" [⟦http://example.org⟧]"),
    .row("⟦http://localhost:8080/x⟧ ⟦http://10.0.0.1/⟧"),
    .row("http:// https://。 www. www.。 httpx://a ttp://b"),
  ]

  @Test(arguments: emails) func findsMailAddresses(_ row: MarkedText) { expect(row, .email) }

  static let emails: [MarkedText] = [
    .row("写给⟦a.b+c@example.com⟧或⟦12345@qq.com⟧。⟦x_1-y@mail.example.com.cn⟧，谢谢"),
    .row("⟦a@b.cn⟧.", because: "the full stop ends the sentence"),
    .row("a@b，@b.cn，a@@b.cn，a@.cn，a@b.c，a.@b.cn，a@b.12"),
    .row("a@-b.cn"),
  ]

  @Test(arguments: versions) func findsVersions(_ row: MarkedText) { expect(row, .version) }

  static let versions: [MarkedText] = [
    .row("⟦v1.2.3⟧、⟦V2.0⟧、⟦5.15.0-rc1⟧、⟦1.2.3⟧、⟦10.0.19045.3693⟧、⟦1.0.0-alpha.2⟧、⟦3.6.0b3⟧"),
    .row("⟦192.168.0.1⟧", because: "a dotted address looks the same"),
    .row("1.2，v1，V8，3.14，1..2.3，v.1"),
    .row("升级到⟦v1.2.3⟧。", because: "the full stop ends the sentence"),
    .row("⟦1.2.3⟧."),
  ]
}
