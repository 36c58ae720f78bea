import FenciTestSupport
import Testing

@testable import FenciTraining

@Suite("AdaGrad", .printingLoopValues)
struct AdaGradTests {
  @Test("第一步只看方向: 逆着梯度走学习率那么远, 别的参数不动")
  func firstStep() {
    withEvery("gradient", in: [-100, -1, -0.01, 0.01, 1, 100] as [Float]) { gradient in
      let block = AdaGrad(count: 3)
      block.step(1, gradient: gradient, time: 0)
      #expect(abs(block.values[1] - (gradient < 0 ? 0.1 : -0.1)) < 1e-4)
      #expect(block.squares[1] == gradient * gradient)
      #expect(
        [block.values[0], block.values[2], block.squares[0], block.squares[2]] == [0, 0, 0, 0])
    }
  }

  @Test("每一步是学习率乘梯度, 除以至今所有梯度平方和的根")
  func formula() {
    withSeeds(0..<50) { generator in
      let block = AdaGrad(count: 1)
      var (value, squares) = (0.0, 0.0)
      for time in 0..<20 {
        let gradient = Float.random(in: -2...2, using: &generator)
        block.step(0, gradient: gradient, time: Float(time))
        squares += Double(gradient) * Double(gradient)
        value -= Double(AdaGrad.learningRate) * Double(gradient) / (squares.squareRoot() + 1e-6)
        #expect(abs(Double(block.values[0]) - value) < 1e-5)
      }
    }
  }

  @Test("同样的梯度, 一步比一步小; 走过大步的参数, 小梯度就很难再推动")
  func laterStepsAreSmaller() {
    let block = AdaGrad(count: 2)
    var steps: [Float] = []
    for time in 0..<10 {
      let before = block.values[0]
      block.step(0, gradient: 0.5, time: Float(time))
      steps.append(before - block.values[0])
    }
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 > $1 && $1 > 0 })

    block.step(1, gradient: 50, time: 0)
    let before = block.values[1]
    block.step(1, gradient: 0.5, time: 1)
    #expect(before - block.values[1] < steps[9])
  }

  @Test("一遍之后的均值, 是每句之后的值的平均; 上一遍的不算在内")
  func means() {
    withSeeds(0..<50) { generator in
      let block = AdaGrad(count: 4)
      for _ in 0..<3 {
        let sentenceCount = Int.random(in: 1...12, using: &generator)
        var sums = [Double](repeating: 0, count: block.count)
        block.beginPass()
        for time in 0..<sentenceCount {
          // A sentence may move a parameter several times, or not at all.
          for _ in 0..<Int.random(in: 0...6, using: &generator) {
            block.step(
              Int.random(in: 0..<block.count, using: &generator),
              gradient: Float.random(in: -1...1, using: &generator), time: Float(time))
          }
          for index in sums.indices { sums[index] += Double(block.values[index]) }
        }
        block.finishPass(of: sentenceCount)
        for (index, sum) in sums.enumerated() {
          #expect(abs(Double(block.means[index]) - sum / Double(sentenceCount)) < 1e-5)
        }
      }
    }
  }

  @Test("没有走一步的一遍, 哪怕一句也没有, 均值就是原来的值", arguments: [0, 1, 7])
  func restingPass(sentenceCount: Int) {
    let block = AdaGrad(count: 1)
    block.beginPass()
    block.step(0, gradient: 1, time: 3)
    block.finishPass(of: 4)
    #expect(block.means[0] != block.values[0])
    block.beginPass()
    block.finishPass(of: sentenceCount)
    #expect(block.means[0] == block.values[0])
  }
}
