;; The bare byte loop: the least that a scan can do. Each byte of the text is looked up in a table and added up.
(module
  ;; 0..256 the table; the text follows.
  (memory (export "memory") 1)
  (func (export "sum") (param $at i32) (param $end i32) (result i32)
    (local $sum i32)
    (loop $next
      (if (i32.lt_u (local.get $at) (local.get $end))
        (then
          (local.set $sum (i32.add (local.get $sum) (i32.load8_u (i32.load8_u (local.get $at)))))
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          (br $next))))
    (local.get $sum)))
