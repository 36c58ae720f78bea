// Units glued to a number: 128GB and 5000mAh are quantities, 5G and 4K are names.
extension PatternText {
  /// Whether the bytes of a range spell a unit of measure in ASCII.
  func isUnitOfMeasure(from start: Int, to end: Int) -> Bool {
    end &- start <= 8 && PatternText.unitsOfMeasure.contains(bytes[start..<end], foldingCase: false)
  }

  /// Symbols that Chinese text glues to numbers, of the SI (BIPM, "The International System of
  /// Units", 9th edition), of IEC 80000-13 and of common use.
  ///
  /// G, K, M and T are not among them: they name generations, resolutions and engines.
  private static let unitsOfMeasure = ShortWords(
    """
    g kg mg t lb oz m km cm mm nm um ft m2 cm2 km2 hm2 m3 cm3 dm3 L l ml mL s ms ns min h W kW kw MW GW kWh kwh \
    MWh GWh V kV mV A mA mAh Ah Hz kHz MHz GHz THz Pa kPa MPa hPa N J kJ cal kcal dB B KB kB MB \
    GB TB PB Mbps Gbps kbps Kbps bps bit px dpi ppi fps rpm mol ppm km/h kmh mph hp nit nits
    """)
}
